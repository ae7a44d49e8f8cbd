import TRADITIONAL_PAIRS from 'opencc-js/dict/TSCharacters';

/** For each UTF-16 unit the unit to write in its place; 0 leaves it out. */
export type UnitTable = Uint16Array;

let plain: UnitTable | undefined;
let simplifying: UnitTable | undefined;

/**
 * Normal forms of characters: full-width digits, letters, brackets and signs as ASCII, radicals and
 * compatibility ideographs as the characters they look like, invisible characters away. Chinese
 * punctuation that ends or joins sentences (，；：！？。、) stays as it is.
 */
export function normalUnits(): UnitTable {
  plain ??= buildNormalUnits();
  return plain;
}

/** `normalUnits`, and traditional characters as simplified ones, one for one. */
export function simplifiedUnits(): UnitTable {
  simplifying ??= buildSimplifiedUnits();
  return simplifying;
}

/** Share of Chinese characters that only traditional text uses, from which a text counts as traditional. */
const TRADITIONAL_SHARE = 0.03;

/**
 * Words that pages in traditional characters put for those of the forms, each as long as its own,
 * so that no position moves: 政府資訊 for 政府信息, 規範性檔案 for 规范性文件.
 */
const OTHER_WORDS: readonly [written: string, meant: string][] = [
  ['资讯', '信息'],
  ['网路', '网络'],
  ['入口网站', '门户网站'],
  ['规范性档案', '规范性文件'],
  ['透过', '通过'],
];

/** A simplified text with the words of the forms; as long as the text that came in. */
export function formWords(text: string): string {
  let meant = text;
  for (const [written, word] of OTHER_WORDS) meant = meant.replaceAll(written, word);
  return meant;
}

/** A page is written in one way: so many characters tell which. */
const ENOUGH_HAN = 5000;

/** Whether texts are written in traditional characters; a quotation does not make them so. */
export function isTraditional(texts: Iterable<string>): boolean {
  const table = simplifiedUnits();
  let han = 0;
  let traditional = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (!isHan(unit)) continue;
      han += 1;
      if (table[unit] !== unit) traditional += 1;
    }
    if (han > ENOUGH_HAN) break;
  }
  return traditional >= 5 && traditional > han * TRADITIONAL_SHARE;
}

export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Chinese characters and the punctuation that is set as wide as they are. */
export function isWide(unit: number): boolean {
  return isHan(unit) || (unit >= 0x3001 && unit <= 0x303f) || (unit >= 0xff01 && unit <= 0xff5e);
}

const FULL_WIDTH_KEPT = '，；：！？';
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfeff, 0xfeff],
  [0xe000, 0xf8ff],
];
/** Radicals of the supplement that Unicode gives no compatibility mapping. */
const RADICALS =
  '⺠民⺟母⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺝月⺼月⻁虎⻏阝⻰龙⺌小⺍小';

function buildNormalUnits(): UnitTable {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) table[unit] = unit - 0xfee0;
  for (const kept of FULL_WIDTH_KEPT) table[kept.charCodeAt(0)] = kept.charCodeAt(0);
  for (const [from, to] of [
    [0x2f00, 0x2fd5], // Kangxi radicals
    [0x2e80, 0x2ef3],
    [0xf900, 0xfaff], // compatibility ideographs
  ] as const) {
    for (let unit = from; unit <= to; unit += 1) {
      const normal = String.fromCharCode(unit).normalize('NFKC');
      if (normal.length === 1) table[unit] = normal.charCodeAt(0);
    }
  }
  for (let i = 0; i < RADICALS.length; i += 2) table[RADICALS.charCodeAt(i)] = RADICALS.charCodeAt(i + 1);
  for (const [from, to] of INVISIBLE) table.fill(0, from, to + 1);
  for (const [from, to] of [
    ['﹙', '('],
    ['﹚', ')'],
    ['﹪', '%'],
    ['−', '-'],
    ['○', '〇'],
    ['ɡ', 'g'],
    ['ɑ', 'a'],
  ] as const) {
    table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}

function buildSimplifiedUnits(): UnitTable {
  const table = normalUnits().slice();
  for (const pair of TRADITIONAL_PAIRS.split('|')) {
    const [traditional = '', simplified = ''] = pair.split(' ');
    if (traditional.length === 1 && simplified.length === 1)
      table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  }
  return table;
}
