import { LEVELS, type Level } from './figure';
import type { Kind } from './kind';
import { provinceNamed } from './province';

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

const DEPARTMENT =
  /(局|厅|部|委员会|委|署|总队|支队|大队|海关|检察院|法院|中心|办公室|指挥部|院|社|馆|站|所|处|会)$/;

/** The kind of a body, from the ending of its official name and its level. */
export function kindOf(name: string, level: Level): Kind {
  if (/(人民政府|行政公署)$/.test(name) || name === '国务院') return 'government';
  if (/(人民政府|行政公署)办公[厅室]$/.test(name)) return 'government_office';
  if (/(街道办事处|街道办|地区办事处)(筹备处)?$/.test(name)) return 'subdistrict';
  if (level === 'township' && name.endsWith('办事处')) return 'subdistrict';
  if (level !== 'central' && isZone(name)) return 'zone';
  return DEPARTMENT.test(name) ? 'department' : 'other';
}

const ZONE =
  /(开发|产业|保税|保税港|投资|新|园|片|试验|示范|商务|度假|景|合作|发展|功能|高新|经开)区.*(管理委员会|管委会)$/;

function isZone(name: string): boolean {
  return ZONE.test(name);
}

/**
 * The government, zone or authority that a body belongs to, as far as its own official name says
 * it: 鞍山市铁西区审计局 belongs to 鞍山市铁西区人民政府, a county to its prefecture when that is
 * named, a prefecture to its province. Empty when the name does not tell: an empty parent is
 * better than a wrong one.
 */
export function parentOf(name: string, province: string, level: Level): string {
  return (
    namedParent(name) ?? (province === '中央' ? centralParent(name) : localParent(name, province, level))
  );
}

/** The body that stands in full at the front of the name of one of its parts. */
function namedParent(name: string): string | undefined {
  const zone = /^(.+?(?:管理委员会|管委会)).+$/.exec(name)?.[1];
  if (zone !== undefined && isZone(zone)) return zone;
  return /^(国家.+?总局|.+?人民政府|.+?行政公署).+$/.exec(name)?.[1] ?? /^(.+?局).+分局$/.exec(name)?.[1];
}

/** Ministries belong to the State Council; offices in the country (广州海关) do not say whose they are. */
function centralParent(name: string): string {
  return /^(国家|中国).+|(部|总局|总署|委员会)$/.test(name) ? '国务院' : '';
}

function localParent(name: string, province: string, level: Level): string {
  const named = placesIn(name, province, level);
  const isGovernment = named.length > 0 && governmentOf(named) === name;
  const places = isGovernment ? named.slice(0, -1) : named;
  const full = provinceNamed(province)?.full ?? '';
  const [place] = places.slice(-1);

  if (place === undefined) {
    const goesWithoutSaying = isGovernment ? level === 'prefecture' : level === 'province';
    return goesWithoutSaying && name !== full ? governmentOf([full]) : '';
  }
  // 重庆市万盛经济技术开发区东林街道办事处: what stands between the two is no place.
  const skipsLevels = place === full && level !== 'province' && level !== 'prefecture';
  if (skipsLevels && !(isGovernment && full.endsWith('市'))) return '';
  // 景德镇市昌江区委信访局 is a body of the party's committee.
  if (/^委(?!员会)/.test(name.slice(places.join('').length))) return '';
  return governmentOf(places);
}

/** Leagues and areas are run by an administrative office, the Corps by itself. */
function governmentOf(places: readonly string[]): string {
  const place = places.join('');
  if (place === '' || place.endsWith('兵团')) return place;
  return place + (/(盟|地区)$/.test(place) ? '行政公署' : '人民政府');
}

// The character classes keep a match from running over the end of a smaller place (中江县市场监督管理局),
// the lengths from running into the words of a body (万盛经济技术开发区).
const PREFECTURE = /^(津市市|[^县区旗盟市]{2,10}(自治州|地区|盟)|[^县区旗盟市]{1,6}市)/;
const COUNTY =
  /^(津市市|沙市区|新市区|市[中南北]区|红旗区|[^县区旗市]{2,14}自治[县旗]|[^县区旗市]{2,9}旗|[^县区旗市]{1,6}族区|[^县区旗市]{1,4}[县区市])(?!镇|乡(?!村)|域)/;
const TOWNSHIP = /^.{1,10}?(民族乡|苏木|镇|乡)(?=人民政府)/;
/** Ends like a place and is none: 大冶市城市管理局, 静安区地区工作办公室. */
const NO_COUNTY = /^(市|.*城市|.*([地社园景片库校]|开发|保税|投资|高新|经开|合作|示范|试验)区)$/;

/**
 * The places that the front of an official name spells out, from the largest to the smallest and
 * no smaller than `level`: 杭州市余杭区统计局 gives 杭州市, 余杭区.
 */
export function placesIn(name: string, province: string, level: Level = 'township'): string[] {
  const depth = LEVELS.indexOf(level);
  const places: string[] = [];
  let rest = name;
  const take = (place: string | undefined): void => {
    if (place === undefined) return;
    places.push(place);
    rest = rest.slice(place.length);
  };

  const full = provinceNamed(province)?.full ?? '';
  if (province !== '中央' && full !== '' && rest.startsWith(full)) take(full);
  const isMunicipality = full.endsWith('市');
  if (depth >= LEVELS.indexOf('prefecture') && !isMunicipality) take(PREFECTURE.exec(rest)?.[0]);
  if (depth >= LEVELS.indexOf('county')) {
    const county = COUNTY.exec(rest)?.[0];
    if (county !== undefined && !NO_COUNTY.test(county)) take(county);
  }
  if (depth >= LEVELS.indexOf('township')) take(TOWNSHIP.exec(rest)?.[0]);
  return places;
}
