import type { Qualifier } from '../domain/figure';

/** A number with its unit as it stands in a text. */
export interface NumberMention {
  /** UTF-16 offsets in the text searched: words that qualify the number and the unit included. */
  start: number;
  end: number;
  value: number;
  qualifier: Qualifier;
  /** The unit as written (`件`, `人次`, `元`: 万元 is a value times 10,000), empty when none follows. */
  unit: string;
}

const DIGITS = '零〇○一二三四五六七八九';
const SMALL_STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_STEPS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/**
 * The value of a numeral standing alone: 230, 1,234, 1 234, 1.2万, 2.3亿, 3千, 二十三, 一百零五,
 * 两千, 二〇一八, 十; full-width digits too. Undefined when the text is no numeral.
 */
export function parseNumeral(text: string): number | undefined {
  const plain = toHalfWidth(text).replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '');
  const western = /^(\d+(?:\.\d+)?)([十百千]?)([万亿]?)(?:(\d+)([千百]))?$/.exec(plain);
  if (western !== null) {
    const [, number = '', small = '', large = '', rest, restStep = ''] = western;
    const value = Number(number) * (SMALL_STEPS[small] ?? 1) * (LARGE_STEPS[large] ?? 1);
    // 1.2万 in binary floating point would be 12000.000000000002 for some inputs.
    return Math.round((value + Number(rest ?? 0) * (SMALL_STEPS[restStep] ?? 0)) * 1e6) / 1e6;
  }
  return parseChinese(plain);
}

function parseChinese(text: string): number | undefined {
  if (!/^[零〇○一二三四五六七八九两十百千万亿]+$/.test(text)) return undefined;
  const plain = text.replace(/两/g, '二');
  if (!/[十百千万亿]/.test(plain)) {
    // 一二 is an enumeration, 二〇一八 and 一〇五 are numbers read out digit by digit.
    if (plain.length > 1 && !/[零〇○]/.test(plain) && plain.length < 4) return undefined;
    return Number([...plain].map(digitOf).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of plain) {
    const small = SMALL_STEPS[character];
    const large = LARGE_STEPS[character];
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = undefined;
    } else if (large !== undefined) {
      total = (total + section + (digit ?? 0)) * large;
      section = 0;
      digit = undefined;
    } else if (digitOf(character) !== 0) {
      if (digit !== undefined) return undefined;
      digit = digitOf(character);
    }
  }
  return total + section + (digit ?? 0);
}

function digitOf(character: string): number {
  return Math.max(0, DIGITS.indexOf(character) - 2);
}

/** Full-width digits, commas, points and percent signs made half-width; the length stays the same. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Units of the things that reports count, longest first; 类 and 大类 count kinds and no figure is in them. */
const UNITS = [
  ...['元', '人次', '件次', '条次', '场次', '期次', '班次', '份次', '批次', '宗次', '篇次'],
  ...[
    '件',
    '条',
    '篇',
    '次',
    '人',
    '期',
    '份',
    '个',
    '例',
    '起',
    '宗',
    '场',
    '项',
    '批',
    '则',
    '封',
    '册',
    '部',
    '名',
  ],
  ...['大类', '类', '单', '本', '处', '家', '台', '位', '幅', '张', '字', '户', '轮', '班', '集', '部'],
];
const UNIT = UNITS.join('|');

/** After a unit of one character these make another word of it: 个工作日, 个月, 次日, 条例, 项目 is still a unit. */
const NOT_A_UNIT =
  /^(?:个(?:工作日|月|小时|百分点|年|季度|自然日)|条例|次日|件套|人民|部门|部委|部分|场所|单位|处室|本级|类似)/;

const WESTERN = '\\d{1,3}(?:[,，]\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?';
const CHINESE = '[零〇一二三四五六七八九两十百千][零〇一二三四五六七八九两十百千万亿]*';
const BEFORE =
  '(?<before>(?:超过|逾|超|突破|不少于|不低于|至少|多于|大约|约为|约|将近|接近|近|不到|不足|少于|未超过)\\s*)?';
const NUMBER = `(?<number>(?:(?:${WESTERN})[十百千]?[万亿]?(?:\\d[百千])?)|(?:${CHINESE}))`;
const MENTION = new RegExp(
  `(?=[\\d零〇一二两三四五六七八九十百千超逾突不至多大约将接近未少])${BEFORE}${NUMBER}(?<odd>[余多来几]?)(?<large>[万亿]?)(?<odd2>[余多]?)\\s*(?<unit>${UNIT})?(?:[(（]?[次件条份篇][)）])?(?<after>余|多(?!次|个|种|项|数)|以上|左右|上下)?`,
  'g',
);

/**
 * Numbers with units in a text, from left to right; a number without a unit only when nothing but
 * punctuation, a bracket or the end follows it (申请总数12，…). Not found: dates, ordinals,
 * percentages, document and telephone numbers, ranges (3-5件), 几十 and 数百.
 */
export function findNumbers(source: string): NumberMention[] {
  const text = toHalfWidth(source);
  const mentions: NumberMention[] = [];
  for (const match of text.matchAll(MENTION)) {
    const { before = '', number = '', odd = '', large = '', odd2 = '', after = '' } = match.groups ?? {};
    let unit = match.groups?.['unit'] ?? '';
    const start = match.index;
    let end = start + match[0].length;
    const unitStart = unit === '' ? end : text.indexOf(unit, start + before.length + number.length);
    if (unit !== '' && NOT_A_UNIT.test(text.slice(unitStart))) {
      unit = '';
      end = unitStart;
      if (!/^[,，。;；、)）]/.test(text.slice(end))) continue;
    }
    const value = parseNumeral(number + large);
    if (value === undefined || !standsAlone(text, start, start + before.length, end, unit, number)) continue;
    mentions.push({ start, end, value, qualifier: qualifierOf(before, odd + odd2 + after), unit });
  }
  return mentions;
}

/**
 * 余, 多, 以上, 超过 and 逾 say "at least"; 约, 近 and 左右 say "about". 不到 and 不足 are "about",
 * too: the value is a bound from above, and no qualifier of ours says "less than".
 */
function qualifierOf(before: string, after: string): Qualifier {
  if (/余|多|以上|几/.test(after) || /超|逾|突破|不少|不低|至少|多于/.test(before)) {
    return /未超过/.test(before) ? 'about' : 'at_least';
  }
  return before !== '' || after !== '' ? 'about' : 'exact';
}

/** Whether what stands around the number leaves it a count: no date, ordinal, share, range or code. */
function standsAlone(
  text: string,
  start: number,
  numberStart: number,
  end: number,
  unit: string,
  number: string,
): boolean {
  const left = text.slice(Math.max(0, start - 4), start);
  const right = text.slice(end, end + 6);
  const isChinese = /^[零〇一二三四五六七八九两十百千]/.test(number);
  if (
    /第$/.test(left) ||
    (isChinese && /[数几]$/.test(left)) ||
    /(?:[\d.\-–—~～/A-Za-z+]|\d[:：])$/.test(left)
  )
    return false;
  if (/^[-–—~～至]\s*[\d一二三四五六七八九十]/.test(right)) return false;
  if (/[\d一二三四五六七八九十][件条篇次项个]?[至到]$/.test(left)) return false;
  if (/^\s*(?:%|‰|个百分点|倍|成(?!立)|折)/.test(right) || /^[年月日号时分秒周岁点]/.test(right))
    return false;
  if (/百分之$/.test(left) || /^分之/.test(right)) return false;
  if (unit !== '') {
    // 统一, 进一步, 唯一, 之一 and 一些 hold a numeral without counting.
    if (isChinese && /[统进唯之同专单每逐]$/.test(left) && numberStart === start) return false;
    if (
      isChinese &&
      /^[一二三四五六七八九十]$/.test(number) &&
      /^(?:性|次性|条龙|步|体|张网|把手)/.test(right)
    )
      return false;
    return true;
  }
  if (isChinese && number !== '零' && number !== '〇') return false;
  if (isChinese && !/[为是:：共数]\s*$/.test(left)) return false;
  return /^\s*(?:[,，。;；、)）\n]|$)/.test(right) && number.replace(/\D/g, '').length <= 9;
}
