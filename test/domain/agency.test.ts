import { describe, expect, it } from 'vitest';
import { kindOf, parentOf, placesIn } from '../../src/domain/agency';
import type { Kind } from '../../src/domain/kind';
import type { Level } from '../../src/domain/figure';

const CASES: [name: string, province: string, level: Level, kind: Kind, parent: string][] = [
  ['辽宁省人民政府', '辽宁', 'province', 'government', ''],
  ['上海市人民政府办公厅', '上海', 'province', 'government_office', '上海市人民政府'],
  ['上海市人民政府参事室', '上海', 'province', 'other', '上海市人民政府'],
  ['上海市商务委员会', '上海', 'province', 'department', '上海市人民政府'],
  ['上海市静安区南京西路街道办事处', '上海', 'township', 'subdistrict', '上海市静安区人民政府'],
  ['上海市静安区地区工作办公室', '上海', 'county', 'department', '上海市静安区人民政府'],
  ['上饶市人民政府', '江西', 'prefecture', 'government', '江西省人民政府'],
  ['中江县人民政府', '四川', 'county', 'government', ''],
  ['临夏回族自治州水务局', '甘肃', 'prefecture', 'department', '临夏回族自治州人民政府'],
  ['大兴安岭地区气象局', '黑龙江', 'prefecture', 'department', '大兴安岭地区行政公署'],
  ['内江市隆昌生态环境局', '四川', 'county', 'department', '内江市人民政府'],
  ['北京市市政市容管理委员会', '北京', 'province', 'department', '北京市人民政府'],
  ['北京市东城区城市管理委员会', '北京', 'county', 'department', '北京市东城区人民政府'],
  ['北京市东城区人民政府东华门街道办事处', '北京', 'township', 'subdistrict', '北京市东城区人民政府'],
  ['北京经济技术开发区管理委员会', '北京', 'province', 'zone', '北京市人民政府'],
  ['天津港保税区管理委员会', '天津', 'county', 'zone', ''],
  ['重庆市市场监督管理局', '重庆', 'province', 'department', '重庆市人民政府'],
  ['重庆市渝中区大数据应用发展管理局', '重庆', 'county', 'department', '重庆市渝中区人民政府'],
  ['泉州台商投资区管理委员会办公室', '福建', 'county', 'department', '泉州台商投资区管理委员会'],
  ['广州市公安局荔湾区分局', '广东', 'county', 'department', '广州市公安局'],
  ['邢台市生态环境局沙河市分局', '河北', 'county', 'department', '邢台市生态环境局'],
  ['大冶市殷祖镇人民政府', '湖北', 'township', 'government', '大冶市人民政府'],
  ['阿巴嘎旗那仁宝拉格苏木人民政府', '内蒙古', 'township', 'government', '阿巴嘎旗人民政府'],
  ['西乌珠穆沁旗人民政府', '内蒙古', 'county', 'government', ''],
  ['三都水族自治县人民政府', '贵州', 'county', 'government', ''],
  ['额济纳旗工业商务和信息化局', '内蒙古', 'county', 'department', '额济纳旗人民政府'],
  ['晋城市城区市场监督管理局', '山西', 'county', 'department', '晋城市城区人民政府'],
  ['来凤县政务服务和大数据管理局', '湖北', 'county', 'department', '来凤县人民政府'],
  ['新疆维吾尔自治区人民政府办公厅', '新疆', 'province', 'government_office', '新疆维吾尔自治区人民政府'],
  ['湘西土家族苗族自治州乡村振兴局', '湖南', 'prefecture', 'department', '湘西土家族苗族自治州人民政府'],
  ['中国证券监督管理委员会', '中央', 'central', 'department', '国务院'],
  ['交通运输部', '中央', 'central', 'department', '国务院'],
  ['无锡市锡山区东港镇人民政府', '江苏', 'township', 'government', '无锡市锡山区人民政府'],
  ['衢州市衢江区湖南镇人民政府', '浙江', 'township', 'government', '衢州市衢江区人民政府'],
  ['郑州高新技术产业开发区双桥办事处', '河南', 'township', 'subdistrict', ''],
  ['南昌县广福镇人民政府', '江西', 'township', 'government', '南昌县人民政府'],
  ['兴安盟生态环境局', '内蒙古', 'prefecture', 'department', '兴安盟行政公署'],
  ['大兴安岭地区行政公署', '黑龙江', 'prefecture', 'government', '黑龙江省人民政府'],
  ['中华人民共和国广州海关', '中央', 'central', 'department', ''],
  ['连云港海事局', '中央', 'central', 'department', ''],
  ['海关总署', '中央', 'central', 'department', '国务院'],
  ['国务院', '中央', 'central', 'government', ''],
  ['国家税务总局广州市白云区税务局', '广东', 'county', 'department', '国家税务总局'],
  ['浙江省人民政府国有资产监督管理委员会', '浙江', 'province', 'department', '浙江省人民政府'],
  ['北京市人民政府', '北京', 'province', 'government', ''],
  ['新疆生产建设兵团', '新疆兵团', 'province', 'other', ''],
  ['中国(福建)自由贸易试验区福州片区管理委员会', '福建', 'prefecture', 'zone', ''],
  ['西宁经济技术开发区管理委员会', '青海', 'prefecture', 'zone', ''],
  ['绍兴滨海新区管理委员会', '浙江', 'county', 'zone', ''],
  ['福鼎市龙安开发区管理委员会', '福建', 'township', 'zone', '福鼎市人民政府'],
  ['天津市滨海新区新港街道办事处', '天津', 'township', 'subdistrict', '天津市滨海新区人民政府'],
  ['天津市河北区人民政府', '天津', 'county', 'government', '天津市人民政府'],
  ['重庆市两江新区商务委员会', '重庆', 'county', 'department', '重庆市两江新区人民政府'],
  ['重庆市万盛经济技术开发区东林街道办事处', '重庆', 'township', 'subdistrict', ''],
  ['北京市朝阳区东湖街道办事处筹备处', '北京', 'township', 'subdistrict', '北京市朝阳区人民政府'],
  ['景德镇市昌江区委信访局', '江西', 'county', 'department', ''],
  ['天津市宁河区住房和建设委员会', '天津', 'county', 'department', '天津市宁河区人民政府'],
  ['深圳市龙华区重点区域建设推进中心', '广东', 'county', 'department', '深圳市龙华区人民政府'],
  ['大冶市城市管理执法局', '湖北', 'county', 'department', '大冶市人民政府'],
  ['如皋市市场监督管理局', '江苏', 'county', 'department', '如皋市人民政府'],
  ['中江县市场监督管理局', '四川', 'county', 'department', '中江县人民政府'],
  ['呼和浩特市新城区人民政府', '内蒙古', 'county', 'government', '呼和浩特市人民政府'],
  ['黄石市黄石港区人民政府', '湖北', 'county', 'government', '黄石市人民政府'],
  ['济南市市中区审计局', '山东', 'county', 'department', '济南市市中区人民政府'],
  ['新乡市红旗区人民政府', '河南', 'county', 'government', '新乡市人民政府'],
  ['阳泉市矿区教育局', '山西', 'county', 'department', '阳泉市矿区人民政府'],
  ['中江县乡村振兴局', '四川', 'county', 'department', '中江县人民政府'],
  ['神农架林区人民政府', '湖北', 'county', 'government', ''],
  ['塔什库尔干塔吉克自治县审计局', '新疆', 'county', 'department', '塔什库尔干塔吉克自治县人民政府'],
  ['荆州市沙市区审计局', '湖北', 'county', 'department', '荆州市沙市区人民政府'],
  ['津市市审计局', '湖南', 'county', 'department', '津市市人民政府'],
  ['宽城满族自治县人民政府办公室', '河北', 'county', 'government_office', '宽城满族自治县人民政府'],
  ['大冶市大箕铺镇人民政府', '湖北', 'township', 'government', '大冶市人民政府'],
  ['天门市胡市镇人民政府', '湖北', 'township', 'government', '天门市人民政府'],
  ['高平市东城街街道办事处', '山西', 'township', 'subdistrict', '高平市人民政府'],
  ['永嘉县溪下乡人民政府', '浙江', 'township', 'government', '永嘉县人民政府'],
];

describe('kindOf and parentOf', () => {
  it.each(CASES)('%s (%s, %s) is a %s of %s', (name, province, level, kind, parent) => {
    expect({ kind: kindOf(name, level), parent: parentOf(name, province, level) }).toEqual({ kind, parent });
  });
});

describe('placesIn', () => {
  it.each([
    ['杭州市余杭区统计局', '浙江', ['杭州市', '余杭区']],
    ['晋城市城区市场监督管理局', '山西', ['晋城市', '城区']],
    ['水利部', '中央', []],
    ['', '北京', []],
    ['永嘉县溪下乡人民政府', '浙江', ['永嘉县', '溪下乡']],
    ['上海市静安区地区工作办公室', '上海', ['上海市', '静安区']],
  ])('finds the places at the front of %s', (name, province, places) => {
    expect(placesIn(name, province)).toEqual(places);
  });
});
