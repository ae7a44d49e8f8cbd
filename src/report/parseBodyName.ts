import { CENTRAL_BODIES } from './centralBodies';
import { liesIn, placesNamed, placesOfStem, stemOf, townshipsNamed, type Place } from './gazetteer';

/** A body's name as a report writes it, taken apart. */
export interface ParsedBody {
  /** Smallest places that the front of the name can mean; several when the name is ambiguous. */
  places: Place[];
  /** What stands behind the places: 审计局, 人民政府办公室; empty for a place alone. */
  organ: string;
  /** As written, without blanks. */
  written: string;
}

const LONGEST_NAME = 15;
/** An ending that a place may have had before: 禄丰县 is now 禄丰市. */
const OLDER = /^[\u4e00-\u9fff]{2,6}?(?:地区|[县市区])/;
const TOWNSHIP = /^[\u4e00-\u9fff]{1,8}?(?:街道|民族乡|镇|乡|苏木)(?=办事处|办$|人民政府|政府|$)/;
const SUBDISTRICT = /^([\u4e00-\u9fff]{2,6}?)(?=办事处|街道|街办$)/;

/**
 * Takes a name apart by the gazetteer; undefined when it names neither a place nor anything that
 * ends like a public body. Names of places may miss levels (铁西区永乐街道办事处), larger ones may
 * be short (辽宁鞍山市), and 人民政府 may stand before a subdistrict.
 */
export function parseBodyName(name: string): ParsedBody | undefined {
  const written = spellOut(name.replace(/[\s·“”"《》]/g, ''));
  if (written.length < 2 || written.length > 45) return undefined;
  if (CENTRAL_BODIES.has(written.replace(/^中华人民共和国/, '')) && written !== '国家税务总局') {
    return { places: [], organ: written, written };
  }
  const vertical =
    /^(?:国家税务总局|中国人民银行|国家统计局|国家能源局)(?=.{2,}(?:局|行|队|处)$)/.exec(written)?.[0] ?? '';
  const { places, length } = placesAtFront(written.slice(vertical.length));
  const rest = written.slice(vertical.length + length);
  const organ = vertical === '' ? rest : rest === '' ? '' : rest;
  if (places.length === 0 && !isOrgan(written)) return undefined;
  if (places.length > 0 && organ !== '' && !isOrgan(organ)) return undefined;
  return { places, organ: vertical === '' ? organ : `${vertical}/${organ}`, written };
}

const SHORT_ORGANS: readonly [short: RegExp, long: string][] = [
  [
    /(卫生健康|卫生和计划生育|发展和改革|住房和城乡建设|交通运输|经济和信息化|城市管理|农业农村|民族宗教事务|规划和自然资源|国有资产监督管理|科学技术|商务|应急管理)委$/,
    '$1委员会',
  ],
  [/(?:发展改革委|发改委)$/, '发展和改革委员会'],
  [/(?:住房城乡建设委|住建委)$/, '住房和城乡建设委员会'],
  [/(?<!卫生)卫健委$/, '卫生健康委员会'],
  [/卫生计生委$|卫计委$/, '卫生和计划生育委员会'],
  [/国资委$/, '国有资产监督管理委员会'],
  [/(信访|法制|扶贫开发|外事|侨务|金融工作|政务公开|人民防空)办$/, '$1办公室'],
  [/经信委$/, '经济和信息化委员会'],
];

/** Commissions and offices are written short even in titles: 国家卫生健康委, 市发展改革委. */
function spellOut(name: string): string {
  let long = name;
  for (const [short, replacement] of SHORT_ORGANS) long = long.replace(short, replacement);
  return long;
}

const ORGAN =
  /(?:人民政府|政府|办公[厅室]|政府办|府办|局|厅|部|委员会|管委会|委|署|办|处|所|站|院|馆|室|社|会|中心|支队|大队|总队|海关|街道|园区|开发区|新区|高新区|度假区|示范区|银行|支行|队|公司|集团|大学|学院|医院)$/;

/** Whether a text ends like the name of a public body and holds nothing that no name has. */
export function isOrgan(text: string): boolean {
  return (
    /^[\u4e00-\u9fff()（）—-]{2,40}$/.test(text) &&
    ORGAN.test(text) &&
    !/^(?:本|我|各|该|以及|关于|根据)/.test(text)
  );
}

/** The longest run of places that a text begins with, and how long it is. */
export function placesAtFront(text: string): { places: Place[]; length: number } {
  return step(text, 0, undefined);
}

function step(text: string, at: number, within: Place[] | undefined): { places: Place[]; length: number } {
  const here = { places: within ?? [], length: at };
  const rest = text.slice(at);
  const inside = (places: readonly Place[]) =>
    within === undefined
      ? [...places]
      : places.filter((place) => within.some((outer) => place !== outer && liesIn(place, outer)));

  const township = townshipAt(rest, inside);
  if (township !== undefined) return { places: township.places, length: at + township.length };
  for (let length = Math.min(LONGEST_NAME, rest.length); length >= 2; length -= 1) {
    const places = inside(placesNamed(rest.slice(0, length)));
    if (places.length > 0 && !isOtherWord(rest, length)) return step(text, at + length, places);
  }
  const older = olderPlaceAt(rest, inside);
  if (older !== undefined) return step(text, at + older.length, older.places);
  // A short name of a larger place counts only when a place in it follows: 辽宁鞍山市, 鞍山铁西区.
  for (let length = Math.min(5, rest.length - 2); length >= 2; length -= 1) {
    const places = inside(placesOfStem(rest.slice(0, length)));
    if (places.length === 0) continue;
    const further = step(text, at + length, places);
    if (further.length > at + length) return further;
  }
  const unknown = unknownTownshipAt(rest, within);
  return unknown === undefined ? here : { places: unknown.places, length: at + unknown.length };
}

/** 市场监督管理局 is no 市, 城区 of 城区分局 no county: words that only begin like a place. */
function isOtherWord(rest: string, length: number): boolean {
  return /^(?:场监督|政管理|容)/.test(rest.slice(length)) && length <= 3;
}

function townshipAt(
  rest: string,
  inside: (places: readonly Place[]) => Place[],
): { places: Place[]; length: number } | undefined {
  const skipped = /^(?:人民政府|政府)(?=[\u4e00-\u9fff]{1,8}(?:街道|办事处))/.exec(rest)?.[0].length ?? 0;
  const text = rest.slice(skipped);
  for (let length = Math.min(10, text.length); length >= 3; length -= 1) {
    const name = text.slice(0, length);
    const places = /(?:街道|镇|乡|苏木|地区)$/.test(name) ? inside(townshipsNamed(name)) : [];
    if (places.length > 0) return { places, length: skipped + length };
  }
  const subdistrict = SUBDISTRICT.exec(text)?.[1];
  if (subdistrict !== undefined) {
    const places = inside(townshipsNamed(`${subdistrict}街道`));
    if (places.length > 0) return { places, length: skipped + subdistrict.length };
  }
  return undefined;
}

/** A township that the list of 2023 no longer has, in a county that the name gives. */
function unknownTownshipAt(
  text: string,
  within: Place[] | undefined,
): { places: Place[]; length: number } | undefined {
  const skipped = /^(?:人民政府|政府)(?=[\u4e00-\u9fff]{1,8}街道)/.exec(text)?.[0].length ?? 0;
  const name = TOWNSHIP.exec(text.slice(skipped))?.[0];
  if (name === undefined || /^(?:人民|政府)/.test(name)) return undefined;
  const outer = (within ?? []).filter(({ level }) => level === 'county' || level === 'prefecture');
  const places = outer.map((parent): Place => ({ name, level: 'township', parent }));
  return places.length === 0 ? undefined : { places, length: skipped + name.length };
}

function olderPlaceAt(
  rest: string,
  inside: (places: readonly Place[]) => Place[],
): { places: Place[]; length: number } | undefined {
  const name = OLDER.exec(rest)?.[0];
  if (name === undefined) return undefined;
  const places = inside(placesOfStem(stemOf(name))).filter(
    ({ level }) => level === 'county' || level === 'prefecture',
  );
  const isPrefecture = name.endsWith('地区');
  const renamed = places
    .filter(({ level }) => (level === 'prefecture') === isPrefecture)
    .map((place): Place => ({ ...place, name }));
  return renamed.length === 0 ? undefined : { places: renamed, length: name.length };
}
