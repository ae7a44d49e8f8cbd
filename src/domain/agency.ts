import type { Level } from './figure';
import { PROVINCES, provinceNamed } from './province';

/**
 * What kind of body it is, by its name:
 * - `government`: a people's government (人民政府), towns and townships included
 * - `government_office`: the general office of a government (人民政府办公厅/室)
 * - `subdistrict`: a subdistrict office (街道办事处)
 * - `zone`: the administration of a development zone or new area (管理委员会)
 * - `department`: a department, bureau, commission or branch of a ministry
 * - `other`: everything else
 */
export const KINDS = [
  'government',
  'government_office',
  'subdistrict',
  'zone',
  'department',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** A public body. Its reports may be `own` or `area`; the body is the same. */
export interface Agency {
  /** Stable, short, never reused; see `corpus/agencyId.ts`. */
  id: string;
  /** Full official name. */
  name: string;
  /** Short name of its province, `中央` for central bodies. */
  province: string;
  level: Level;
  kind: Kind;
  /** Name of the government (or zone, or ministry) it belongs to; empty when its name does not say. */
  parent: string;
  /** Name of the body that it was renamed from or merged into, with the year; empty when neither. */
  renamedFrom: string;
  mergedInto: string;
  lineageYear: number | undefined;
}

const ZONE = /(管理委员会|管委会)$/;
const DEPARTMENT_OF_STATE = /^(中国.*|国家.*)(管理委员会|监督管理委员会)$/;
const DEPARTMENT =
  /(局|厅|部|委员会|委|署|总队|支队|大队|分局|海关|检察院|法院|中心|办公室|指挥部|院|社|馆|站|所|处|会)$/;

/** The kind of a body, from the ending of its official name and its level. */
export function kindOf(name: string, level: Level): Kind {
  if (/人民政府$/.test(name)) return 'government';
  if (/人民政府办公[厅室]$/.test(name)) return 'government_office';
  if (/(街道办事处|街道办|地区办事处)(筹备处)?$/.test(name)) return 'subdistrict';
  if (level === 'township' && /办事处$/.test(name)) return 'subdistrict';
  if (isZone(name, level)) return 'zone';
  if (DEPARTMENT.test(name)) return 'department';
  return 'other';
}

const ZONE_WORDS =
  /(开发区|产业区|保税区|保税港区|投资区|新区|园区|片区|试验区|示范区|商务区|度假区|风景区|合作区|发展区|功能区|景区|高新区|经开区)/;

function isZone(name: string, level: Level): boolean {
  if (!ZONE.test(name) || DEPARTMENT_OF_STATE.test(name)) return false;
  return level !== 'central' && ZONE_WORDS.test(name.replace(ZONE, ''));
}

/** `管理委员会` with the place before it, lazily, so that the shortest zone name wins. */
const ZONE_PREFIX = /^(.*?(?:管理委员会|管委会))(.+)$/;

/**
 * The name of the government, zone or ministry that a body belongs to, as far as its own
 * official name says it: 鞍山市铁西区审计局 belongs to 鞍山市铁西区人民政府, a county to its
 * prefecture when it is named, a prefecture to its province. Empty when the name does not tell.
 */
export function parentOf(name: string, province: string, level: Level): string {
  const provinceGovernment = governmentOfProvince(province);
  if (province === '中央') return name === '国务院' ? '' : '国务院';

  const zone = ZONE_PREFIX.exec(name);
  if (zone?.[1] !== undefined && !name.endsWith('人民政府')) return zone[1];

  const branch = /^(.+?局)(.+?分局)$/.exec(name);
  if (branch?.[1] !== undefined) return branch[1];

  // 上海市静安区人民政府…办公室: what stands before is the government itself.
  const ofGovernment = /^(.+?人民政府)(.+)$/.exec(name);
  if (ofGovernment?.[1] !== undefined) return ofGovernment[1];

  const units = placesIn(name, province);
  const isGovernment = name.endsWith('人民政府') && units.join('') + '人民政府' === name;
  const own = isGovernment ? units.slice(0, -1) : units;
  if (own.length > 0) return `${own.join('')}人民政府`;
  return level === 'prefecture' || (level === 'province' && !isGovernment) ? provinceGovernment : '';
}

function governmentOfProvince(province: string): string {
  const full = provinceNamed(province)?.full;
  return full === undefined || full === '中央' ? '' : `${full}人民政府`;
}

const PREFECTURE = /^[\u4e00-\u9fff]{1,12}?(?:自治州|地区|盟|市)/;
const COUNTY = /^[\u4e00-\u9fff]{1,12}?(?:自治县|自治旗|新区|林区|特区|县|区|旗|市)/;
const TOWN = /^[\u4e00-\u9fff]{1,10}?(?:民族乡|苏木|镇|乡)(?=人民政府)/;

/**
 * The places that the front of an official name spells out, from the largest to the smallest:
 * 杭州市余杭区统计局 gives 杭州市, 余杭区.
 */
export function placesIn(name: string, province: string): string[] {
  const places: string[] = [];
  let rest = name;
  const full = PROVINCES.find((each) => each.name === province)?.full ?? '';
  if (full !== '' && full !== '中央' && rest.startsWith(full)) {
    places.push(full);
    rest = rest.slice(full.length);
  }
  for (const pattern of [PREFECTURE, COUNTY, TOWN]) {
    const place = pattern.exec(rest)?.[0];
    if (place === undefined || isPartOfBody(place, rest)) continue;
    places.push(place);
    rest = rest.slice(place.length);
  }
  return places;
}

/** Guards names of bodies that hold a place-like ending of their own: 市场监督管理局, 地区工作办公室. */
function isPartOfBody(place: string, rest: string): boolean {
  const after = rest.slice(place.length);
  return (
    /^(市|县|区|地区|.*城市|.*社区)$/.test(place) ||
    (place.endsWith('市') && /^(场监督|政|容)/.test(after)) ||
    (place.endsWith('区') && /^(域|块)/.test(after)) ||
    (place.endsWith('乡') && /^(村|建设)/.test(after)) ||
    after === ''
  );
}
