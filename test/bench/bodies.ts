import type { Level } from '../../src/domain/figure';
import { LEVELS } from '../../src/domain/figure';
import { PROVINCES, provinceNamed } from '../../src/domain/province';
import { hashOf, mix } from './draw';

/** A made-up public body with a name as real ones have. */
export interface MadeBody {
  name: string;
  province: string;
  level: Level;
  /** A government or its office: these get most of the requests. */
  isGovernment: boolean;
}

/** Prefectures and counties of each province, about as many as there are; the weights of its bodies. */
const DIVISIONS: Record<string, [prefectures: number, counties: number]> = {
  北京: [0, 16],
  天津: [0, 16],
  河北: [11, 167],
  山西: [11, 117],
  内蒙古: [12, 103],
  辽宁: [14, 100],
  吉林: [9, 60],
  黑龙江: [13, 121],
  上海: [0, 16],
  江苏: [13, 95],
  浙江: [11, 90],
  安徽: [16, 104],
  福建: [9, 84],
  江西: [11, 100],
  山东: [16, 136],
  河南: [17, 157],
  湖北: [13, 103],
  湖南: [14, 122],
  广东: [21, 122],
  广西: [14, 111],
  海南: [4, 25],
  重庆: [0, 38],
  四川: [21, 183],
  贵州: [9, 88],
  云南: [16, 129],
  西藏: [7, 74],
  陕西: [10, 107],
  甘肃: [14, 86],
  青海: [8, 44],
  宁夏: [5, 22],
  新疆: [14, 107],
  新疆兵团: [8, 12],
};

/** Share of all bodies by level; central bodies are counted apart. */
const LEVEL_SHARE = { province: 0.009, prefecture: 0.09, county: 0.62, township: 0.28 };

const CENTRAL =
  '国家发展和改革委员会 教育部 科学技术部 工业和信息化部 公安部 民政部 司法部 财政部 人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委员会 应急管理部 审计署 海关总署 国家税务总局 国家市场监督管理总局 国家统计局 国家知识产权局 国家医疗保障局 中国气象局 国家能源局 国家林业和草原局 中国民用航空局'.split(
    ' ',
  );

const FUNCTIONS =
  '人民政府 人民政府办公室 公安局 自然资源局 住房和城乡建设局 教育局 财政局 市场监督管理局 人力资源和社会保障局 生态环境局 发展和改革局 民政局 司法局 交通运输局 农业农村局 卫生健康局 水务局 审计局 统计局 应急管理局 医疗保障局 文化和旅游局 商务局 科学技术局 工业和信息化局 退役军人事务局 城市管理局 行政审批服务局 信访局 民族宗教事务局 林业和草原局 乡村振兴局 体育局 税务局 气象局 地方金融监督管理局 大数据管理局 机关事务管理局 烟草专卖局 国防动员办公室 政务服务中心 供销合作社联合社'.split(
    ' ',
  );

const FIRST =
  '新东西南北长平安永泰嘉瑞康丰清宁广大高龙凤鹤金玉石林松桐梅柳江河湖海溪泉云天文武德仁义和兴盛顺昌福庆吉双三临';
const SECOND =
  '阳州江河山川海宁安平丰昌源泽湾港岭峰岗坪坝塘桥口关台屯堡庄田原林泉溪湖浦沙洲屿岛陵丘谷峡沟坡寨营集铺驿津渡';

/**
 * About `count` bodies with names that are unique in their province, in the order of the corpus.
 * Every province has some of every level, which a small corpus pays for with fewer of the rest.
 */
export function makeBodies(count: number, seed: number): MadeBody[] {
  const surplus = bodiesFor(count, seed).length - count;
  return bodiesFor(count - surplus, seed);
}

function bodiesFor(count: number, seed: number): MadeBody[] {
  const central = Math.round(20 + count * 0.0003);
  const bodies = PROVINCES.flatMap((province) =>
    province.name === '中央'
      ? centralBodies(central)
      : provinceBodies(province.name, count - central, mix(seed, hashOf(province.name))),
  );
  const rank = (body: MadeBody) => provinceRank(body.province) * LEVELS.length + LEVELS.indexOf(body.level);
  return bodies.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function provinceRank(name: string): number {
  return PROVINCES.findIndex((province) => province.name === name);
}

function centralBodies(count: number): MadeBody[] {
  return Array.from({ length: count }, (_, index) => {
    const name = CENTRAL[index] ?? `国家${FUNCTIONS[index % FUNCTIONS.length] ?? ''}第${index}特派员办事处`;
    return { name, province: '中央', level: 'central', isGovernment: false };
  });
}

function provinceBodies(province: string, count: number, seed: number): MadeBody[] {
  const [prefectures = 0, counties = 0] = DIVISIONS[province] ?? [];
  const prefectureShare = prefectures / total(0);
  const countyShare = counties / total(1);
  const full = provinceNamed(province)?.full ?? province;
  const wanted = (level: keyof typeof LEVEL_SHARE, share: number, least: number) =>
    share === 0 ? 0 : Math.max(least, Math.round(count * LEVEL_SHARE[level] * share));

  const prefectureNames = Array.from({ length: prefectures }, (_, index) => `${placeName(seed, index)}市`);
  const countyNames = Array.from({ length: counties }, (_, index) =>
    countyName(full, prefectureNames, index, placeName(seed, prefectures + index)),
  );
  return [
    ...officesOf([full], wanted('province', 1 / 32, 3), province, 'province'),
    ...officesOf(prefectureNames, wanted('prefecture', prefectureShare, 3), province, 'prefecture'),
    ...officesOf(countyNames, wanted('county', countyShare, 3), province, 'county'),
    ...townships(countyNames, wanted('township', countyShare, 2), province, seed),
  ];
}

function total(column: 0 | 1): number {
  return Object.values(DIVISIONS).reduce((sum, division) => sum + division[column], 0);
}

/** Districts carry the name of their city before their own, counties stand alone, as in life. */
function countyName(full: string, prefectures: readonly string[], index: number, place: string): string {
  const isDistrict = prefectures.length === 0 || index % 5 < 2;
  const city = prefectures.length === 0 ? full : (prefectures[index % prefectures.length] ?? '');
  return isDistrict ? `${city}${place}区` : `${place}县`;
}

/** Spreads `count` bodies over the first places, so that each has several and few places have all. */
function officesOf(places: readonly string[], count: number, province: string, level: Level): MadeBody[] {
  const least = Math.ceil(count / places.length);
  const each = Math.min(FUNCTIONS.length, Math.max(least, Math.ceil(Math.sqrt(count))));
  return Array.from({ length: Math.min(count, places.length * each) }, (_, index) => {
    const office = FUNCTIONS[index % each] ?? '';
    const title = level === 'province' && index >= 2 && index < 18 ? office.replace(/局$/, '厅') : office;
    const place = places[Math.floor(index / each)] ?? '';
    return { name: place + title, province, level, isGovernment: index % each < 2 };
  });
}

function townships(counties: readonly string[], count: number, province: string, seed: number): MadeBody[] {
  const each = Math.max(Math.ceil(count / counties.length), Math.ceil(Math.sqrt(count)));
  return Array.from({ length: count }, (_, index) => {
    const county = counties[Math.floor(index / each)] ?? '';
    const place = placeName(mix(seed, hashOf(county)), index % each);
    const ending = county.endsWith('区') ? '街道办事处' : index % 3 === 0 ? '乡人民政府' : '镇人民政府';
    return { name: county + place + ending, province, level: 'township', isGovernment: true };
  });
}

/** The `index`-th of about three thousand two-character names, in an order of its own for each seed. */
function placeName(seed: number, index: number): string {
  const size = FIRST.length * SECOND.length;
  const at = ((seed % size) + index * 1607) % size; // 1607 is prime: no name comes twice before all came
  return (FIRST[Math.floor(at / SECOND.length)] ?? '') + (SECOND[at % SECOND.length] ?? '');
}
