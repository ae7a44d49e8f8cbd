import type { Place } from './gazetteer';

/**
 * Places that reports since 2008 name and the list of 2023 no longer has, with the place they lay
 * in: districts merged into others and prefectures dissolved. A place that only changed its kind
 * (荣昌县, 禄丰县, 毕节地区) needs no entry, its stem finds it.
 */
export const FORMER_PLACES: readonly [name: string, level: Place['level'], parent: string][] = [
  ['崇文区', 'county', '北京市'], // into 东城区, 2010
  ['宣武区', 'county', '北京市'], // into 西城区, 2010
  ['塘沽区', 'county', '天津市'], // into 滨海新区, 2009
  ['汉沽区', 'county', '天津市'],
  ['大港区', 'county', '天津市'],
  ['卢湾区', 'county', '上海市'], // into 黄浦区, 2011
  ['闸北区', 'county', '上海市'], // into 静安区, 2015
  ['南汇区', 'county', '上海市'], // into 浦东新区, 2009
  ['万盛区', 'county', '重庆市'], // into 綦江区, 2011
  ['双桥区', 'county', '重庆市'], // into 大足区, 2011
  ['白下区', 'county', '南京市'], // into 秦淮区, 2013
  ['下关区', 'county', '南京市'], // into 鼓楼区, 2013
  ['沧浪区', 'county', '苏州市'], // into 姑苏区, 2012
  ['平江区', 'county', '苏州市'],
  ['金阊区', 'county', '苏州市'],
  ['崇安区', 'county', '无锡市'], // into 梁溪区, 2015
  ['南长区', 'county', '无锡市'],
  ['北塘区', 'county', '无锡市'],
  ['戚墅堰区', 'county', '常州市'], // into 武进区, 2015
  ['九里区', 'county', '徐州市'], // 2010
  ['新浦区', 'county', '连云港市'], // into 海州区, 2014
  ['维扬区', 'county', '扬州市'], // into 邗江区, 2011
  ['下城区', 'county', '杭州市'], // into 拱墅区, 2021
  ['江干区', 'county', '杭州市'], // into 上城区, 2021
  ['江东区', 'county', '宁波市'], // into 鄞州区, 2016
  ['绍兴县', 'county', '绍兴市'], // now 柯桥区, 2013
  ['东山区', 'county', '广州市'], // into 越秀区, 2005
  ['芳村区', 'county', '广州市'], // into 荔湾区, 2005
  ['萝岗区', 'county', '广州市'], // into 黄埔区, 2014
  ['四方区', 'county', '青岛市'], // into 市北区, 2012
  ['胶南市', 'county', '青岛市'], // into 黄岛区, 2012
  ['东陵区', 'county', '沈阳市'], // now 浑南区, 2014
  ['小河区', 'county', '贵阳市'], // into 花溪区, 2012
  ['铜官山区', 'county', '铜陵市'], // 2015
  ['狮子山区', 'county', '铜陵市'],
  ['莱芜市', 'prefecture', '山东省'], // into 济南市, 2019
  ['襄樊市', 'prefecture', '湖北省'], // now 襄阳市, 2010
  ['思茅市', 'prefecture', '云南省'], // now 普洱市, 2007
];
