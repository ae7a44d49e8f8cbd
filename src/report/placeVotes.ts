import { lineOf, placesNamed, placesOfStem, provinceOf, type Place } from './gazetteer';

/** Two digits of telephone area codes, by province; the great cities have codes of their own. */
const AREA_CODES: readonly [code: RegExp, province: string][] = [
  [/^010/, '北京市'],
  [/^021/, '上海市'],
  [/^022/, '天津市'],
  [/^023/, '重庆市'],
  [/^(?:024|04[12])/, '辽宁省'],
  [/^(?:025|05[12])/, '江苏省'],
  [/^(?:027|07[12])/, '湖北省'],
  [/^(?:028|08[123])/, '四川省'],
  [/^(?:029|091)/, '陕西省'],
  [/^03[13]/, '河北省'],
  [/^03[45]/, '山西省'],
  [/^03[79]/, '河南省'],
  [/^043/, '吉林省'],
  [/^04[56]/, '黑龙江省'],
  [/^04[78]/, '内蒙古自治区'],
  [/^0(?:53|54|63)/, '山东省'],
  [/^05[56]/, '安徽省'],
  [/^05[78]/, '浙江省'],
  [/^059/, '福建省'],
  [/^07(?:9|01)/, '江西省'],
  [/^07[34]/, '湖南省'],
  [/^0(?:75|76|66)/, '广东省'],
  [/^077/, '广西壮族自治区'],
  [/^0898/, '海南省'],
  [/^08[5]/, '贵州省'],
  [/^0(?:87|88|69)/, '云南省'],
  [/^089/, '西藏自治区'],
  [/^09[34]/, '甘肃省'],
  [/^097/, '青海省'],
  [/^095/, '宁夏回族自治区'],
  [/^0(?:99|90)/, '新疆维吾尔自治区'],
];
/** Names of provinces in addresses: ly.shandong.cn, www.tj.gov.cn. */
const DOMAINS: Record<string, string> = {
  ...{ beijing: '北京市', bj: '北京市', shanghai: '上海市', sh: '上海市', tj: '天津市', tianjin: '天津市' },
  ...{ cq: '重庆市', chongqing: '重庆市', ln: '辽宁省', liaoning: '辽宁省', jl: '吉林省', hlj: '黑龙江省' },
  ...{
    hebei: '河北省',
    shanxi: '山西省',
    nmg: '内蒙古自治区',
    jiangsu: '江苏省',
    js: '江苏省',
    zj: '浙江省',
  },
  ...{ zhejiang: '浙江省', ah: '安徽省', anhui: '安徽省', fujian: '福建省', fj: '福建省', jiangxi: '江西省' },
  ...{ shandong: '山东省', sd: '山东省', henan: '河南省', hubei: '湖北省', hunan: '湖南省', gd: '广东省' },
  ...{ gxzf: '广西壮族自治区', hainan: '海南省', sc: '四川省', sichuan: '四川省', guizhou: '贵州省' },
  ...{
    yn: '云南省',
    xizang: '西藏自治区',
    shaanxi: '陕西省',
    gansu: '甘肃省',
    qinghai: '青海省',
    nx: '宁夏回族自治区',
  },
  ...{ xinjiang: '新疆维吾尔自治区' },
};

/** How often a text speaks of each place, directly or through a telephone number or an address. */
export function countPlaces(text: string): Map<Place, number> {
  const votes = new Map<Place, number>();
  const vote = (places: readonly Place[], weight: number) => {
    for (const place of places) votes.set(place, (votes.get(place) ?? 0) + weight / places.length);
  };
  for (const match of text.matchAll(/[省市区县旗州盟]/g)) {
    const end = match.index + 1;
    for (let length = Math.min(11, end); length >= 2; length -= 1) {
      const places = placesNamed(text.slice(end - length, end));
      if (places.length === 0) continue;
      vote(places, 1);
      break;
    }
  }
  for (const match of text.matchAll(/(?<!\d)(0\d{2,3})\s*[-—–)）]\s*\d{6,8}(?!\d)/g)) {
    const province = AREA_CODES.find(([code]) => code.test(match[1] ?? ''))?.[1];
    if (province !== undefined) vote(placesNamed(province), 1);
  }
  for (const match of text.matchAll(/(?:\.|@|\/\/)([a-z]+)\.(?:gov\.)?cn\b/g)) {
    const province = DOMAINS[match[1] ?? ''];
    if (province !== undefined) vote(placesNamed(province), 1);
  }
  for (const match of text.matchAll(/中国[·.]?([\u4e00-\u9fff]{2,3})/g))
    vote(placesOfStem(match[1] ?? ''), 0.5);
  return votes;
}

/**
 * The candidate that the text speaks of most: its own line of places counts, smaller places more.
 * Undefined when no candidate leads.
 */
export function placeByVotes(
  candidates: readonly Place[],
  votes: ReadonlyMap<Place, number>,
): Place | undefined {
  const scored = candidates
    .map((place) => ({ place, score: scoreOf(place, votes) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || first.score === 0) return undefined;
  return second === undefined || first.score > second.score + 0.4 ? first.place : undefined;
}

function scoreOf(place: Place, votes: ReadonlyMap<Place, number>): number {
  return lineOf(place).reduce((sum, each) => sum + Math.min(votes.get(each) ?? 0, 5), 0);
}

/** Names of places from the largest to the smallest, for a sentence: 辽宁省鞍山市铁西区. */
export function placeInWords(place: Place): string {
  const names = lineOf(place).map(({ name }) => name);
  return provinceOf(place) === '' ? '' : names.reverse().join('');
}
