import type { Level } from '../domain/figure';
import { PROVINCES } from '../domain/province';
import { CENTRAL_BODIES } from './centralBodies';
import { officialPlaceName, placesNamed, placesOfStem, provinceOf, type Place } from './gazetteer';

/** A body with its full official name. */
export interface NamedBody {
  name: string;
  /** Short name of its province, `中央` for bodies of the centre. */
  province: string;
  level: Level;
}

const ZONE =
  /开发区|产业区|保税区|保税港区|投资区|新区|园区|片区|试验区|示范区|商务区|度假区|风景区|合作区|发展区|功能区|高新区|经开区|管理区/;
/** Branches of central bodies that stand outside the provinces. */
const OUTSIDE = /(?:海关|海事局)$/;

/** Short forms of organs that have one long form only. */
const LONG_FORMS: readonly [short: RegExp, long: string][] = [
  [/^(?:政府|人民政府)?(?:办公室|办)$/, '人民政府办公室'],
  [/^府办(?:公室)?$/, '人民政府办公室'],
  [/^(?:政府|人民政府)?办公厅$/, '人民政府办公厅'],
  [/^政府$/, '人民政府'],
  [/^(?:政府)(?=.)/, '人民政府'],
  [/管委会/, '管理委员会'],
  [/^发改委$/, '发展和改革委员会'],
  [/^发改局$/, '发展和改革局'],
  [/^住建局$/, '住房和城乡建设局'],
  [/^人社局$/, '人力资源和社会保障局'],
  [/^市监局$/, '市场监督管理局'],
  [/^卫健委$/, '卫生健康委员会'],
  [/^卫健局$/, '卫生健康局'],
];

/**
 * The official name of an organ of a place: 鞍山市铁西区审计局, 大冶市殷祖镇人民政府, and for
 * subdistricts 鞍山市铁西区人民政府永乐街道办事处. A place alone is its government.
 */
export function nameBodyOf(place: Place, written: string): NamedBody {
  const [vertical = '', organ = ''] = written.includes('/') ? written.split('/') : ['', written];
  const province = shortProvince(provinceOf(place));
  const prefix = vertical + officialPlaceName(place);
  if (place.level === 'township')
    return { name: prefix + townshipBody(place.name, organ), province, level: 'township' };
  const long = longForm(organ);
  if (OUTSIDE.test(organ))
    return { name: `中华人民共和国${stemless(place)}${organ}`, province: '中央', level: 'central' };
  return { name: prefix + long, province, level: levelOf(place, long) };
}

/** A branch for a part of the place ranks below it: 公安局荔湾区分局, 隆昌生态环境局, 东林街道办事处. */
function levelOf(place: Place, organ: string): Level {
  if (/街道办事处$/.test(organ)) return 'township';
  if (ZONE.test(organ) && /管理委员会/.test(organ)) return levelOfZone(place, true);
  const isAbove = place.level === 'prefecture' || place.level === 'province';
  const ofPart = /局.{2,8}分局$/.test(organ) || /^[\u4e00-\u9fff]{2,4}新区(?!管)/.test(organ);
  const stems = [2, 3].flatMap((length) => placesOfStem(organ.slice(0, length)));
  const ofCounty = stems.some((county) => county.level === 'county' && county.parent === place);
  return isAbove && (ofPart || ofCounty) ? 'county' : place.level;
}

function stemless(place: Place): string {
  return place.name.replace(/[省市]$/, '');
}

function townshipBody(name: string, organ: string): string {
  if (/^(?:|办事处|街道办事处|办|街办|人民政府|政府)$/.test(organ)) {
    if (/(?:街道|地区)$/.test(name)) return `人民政府${name}办事处`;
    return /(?:镇|乡|苏木)$/.test(name) ? `${name}人民政府` : `${name}管理委员会`;
  }
  return name + longForm(organ);
}

function longForm(organ: string): string {
  if (organ === '') return '人民政府';
  let long = organ;
  for (const [short, replacement] of LONG_FORMS) long = long.replace(short, replacement);
  if (ZONE.test(long) && /街道$/.test(long)) return `${long}办事处`;
  return ZONE.test(long) && /(?:区|园)$/.test(long) ? `${long}管理委员会` : long;
}

/**
 * A body that no place stands before: a central one, or a zone that begins with the short name of
 * its city (鞍山高新技术产业开发区管理委员会). Undefined when it is neither.
 */
export function nameBodyAlone(organ: string): NamedBody | undefined {
  const plain = organ.replace(/^中华人民共和国/, '');
  if (CENTRAL_BODIES.has(plain)) return { name: plain, province: '中央', level: 'central' };
  if (OUTSIDE.test(plain) && plain.length <= 7) {
    const name = plain.endsWith('海关') ? `中华人民共和国${plain}` : plain;
    return { name, province: '中央', level: 'central' };
  }
  if (!ZONE.test(plain)) return undefined;
  for (let length = 4; length >= 2; length -= 1) {
    const [place, ...others] = placesForZone(plain.slice(0, length));
    if (place === undefined || others.length > 0) continue;
    const isSubdistrict = /(?:街道|办事处)$/.test(plain);
    const level = isSubdistrict ? 'township' : levelOfZone(place, false);
    return { name: longForm(plain), province: shortProvince(provinceOf(place)), level };
  }
  return undefined;
}

/** Of 鞍山 the prefecture, not a county of the same stem. */
function placesForZone(stem: string): Place[] {
  const places = [...placesOfStem(stem), ...placesNamed(stem)];
  const large = places.filter(({ level }) => level !== 'county');
  return large.length > 0 ? large.slice(0, 1) : places;
}

/**
 * A zone ranks below the place that runs it: under a city as a county does, under a county as a
 * township. One that only bears a county's short name (武昌经济开发区) ranks with the county.
 */
function levelOfZone(place: Place, isSpelledOut: boolean): Level {
  return place.level === 'county' && isSpelledOut ? 'township' : 'county';
}

function shortProvince(full: string): string {
  return PROVINCES.find((province) => province.full === full)?.name ?? full;
}
