import { remember } from './remember';

/** What stands in a cell. */
export type CellContent =
  /** A number; `unit` as written in the cell, empty when none is. */
  | { type: 'number'; value: number; unit: string }
  /** Nothing, or a sign for nothing: `/`, `-`, `—`, 无. Absent, never zero. */
  | { type: 'blank'; sign: string }
  /** Words: a label. */
  | { type: 'words' }
  /** Meant as a value, but no number: `3?`, `1.2.3`, `12 3`. */
  | { type: 'illegible' };

const SIGN = /^(?:[-—–－_/／\\·*※]{1,6}|无|空|无数据|不适用|N\/?A|nil|null|&nbsp;)$/i;
const UNITS =
  '件次|人次|件|条|篇|次|项|个|人|份|宗|例|起|部|场|期|家|批|则|名|处|万元|亿元|千元|百元|元|万条|万件|万次|万篇|万人';
const NUMBER = new RegExp(`^([-+]?)(\\d+|\\d{1,3}(?:[,，]\\d{3})+)(\\.\\d+)?(${UNITS})?$`);
/** Differences from the year before come with a word or an arrow for their sign. */
const SIGNED = /^(?:(增加?|新增|上升|\+|↑)|(减少?|下降|-|－|↓))([\d,，]+(?:\.\d+)?)(?:项|个|件)?$/;

/**
 * Reads the cleaned text of a cell. Blanks inside words are layout, but blanks between digits are
 * not: `12 3` may be two numbers, so it is illegible. Thousands separators must stand where they
 * belong. Never guesses.
 */
export const readCell: (text: string) => CellContent = remember(contentOf);

function contentOf(text: string): CellContent {
  const trimmed = text.trim();
  if (trimmed === '') return { type: 'blank', sign: '' };
  if (/\d\s+\d/.test(trimmed) && !/\p{Script=Han}/u.test(trimmed.replace(new RegExp(UNITS, 'g'), '')))
    return { type: 'illegible' };
  const packed = trimmed.replace(/\s+/g, '');
  if (SIGN.test(packed)) return { type: 'blank', sign: packed };
  const number = numberIn(packed);
  if (number !== undefined) return number;
  if (packed === '零' || packed === '〇') return { type: 'number', value: 0, unit: '' };
  return /\d/.test(packed) && !/\p{Script=Han}/u.test(packed) && !/^\d{1,2}[.、]$/.test(packed)
    ? { type: 'illegible' }
    : { type: 'words' };
}

function numberIn(text: string): CellContent | undefined {
  const [, sign = '', digits, fraction = '', unit = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return signedIn(text);
  const scale = unit.startsWith('万') && unit !== '万元' ? 10_000 : 1;
  const value = Number((Number(`${digits.replace(/[,，]/g, '')}${fraction}`) * scale).toPrecision(15));
  if (!Number.isFinite(value) || value > Number.MAX_SAFE_INTEGER) return { type: 'illegible' };
  return { type: 'number', value: sign === '-' && value !== 0 ? -value : value, unit };
}

function signedIn(text: string): CellContent | undefined {
  const [, more, less, digits] = SIGNED.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(/[,，]/g, ''));
  return {
    type: 'number',
    value: less !== undefined && more === undefined && value !== 0 ? -value : value,
    unit: '',
  };
}

/** Money units as shares of 万元. */
const MONEY: Readonly<Record<string, number>> = { 元: 10_000, 百元: 100, 千元: 10, 万元: 1, 亿元: 0.0001 };

/**
 * An amount in 万元, or undefined when neither the cell nor its label names the unit and the
 * amount is not zero. `labelUnit` is the unit that the label or header prints, or empty.
 */
export function inTenThousandYuan(value: number, cellUnit: string, labelUnit: string): number | undefined {
  if (value === 0) return 0;
  const share = MONEY[cellUnit === '' ? labelUnit : cellUnit];
  if (share === undefined) return undefined;
  return Number((value / share).toPrecision(15));
}

/** The money unit that a label prints: 本年收费金额（单位：万元）gives 万元; empty when none. */
export function moneyUnitIn(label: string): string {
  return /(亿元|万元|千元|百元)/.exec(label)?.[1] ?? /[(（:：/]\s*(元)/.exec(label)?.[1] ?? '';
}
