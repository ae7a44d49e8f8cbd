export type Lang = 'en' | 'zh';

/** A number as both languages write it, with the minus sign of typesetters. */
function formatter(options: Intl.NumberFormatOptions): (value: number) => string {
  const { format } = new Intl.NumberFormat('en-US', { signDisplay: 'negative', ...options });
  return (value) => format(value).replace('-', '−');
}

const full = formatter({ maximumFractionDigits: 2 });

/** The full number: `12,465`; fractions with up to two digits. */
export function formatNumber(value: number): string {
  // What most cells of a grid hold, without the formatter.
  return value % 1 || value < 0 || value > 999 ? full(value) : `${value}`;
}

const STEPS: Record<Lang, readonly [from: number, divisor: number, suffix: string][]> = {
  en: [
    [1e9, 1e9, 'bn'],
    [1e6, 1e6, 'm'],
    [1e4, 1e3, 'k'],
  ],
  zh: [
    [1e8, 1e8, '亿'],
    [1e4, 1e4, '万'],
  ],
};

const short = formatter({ maximumSignificantDigits: 3, useGrouping: false });

/** A number for an axis or a narrow place: `12.5k`, `1.2m`; in Chinese `1.25万`, `3亿`. */
export function formatShort(value: number, lang: Lang): string {
  const step = STEPS[lang].find(([from]) => Math.abs(value) >= from);
  if (step === undefined) return formatNumber(value);
  return `${short(value / step[1])}${step[2]}`;
}

const percent = formatter({ style: 'percent', useGrouping: false });
const percentFraction = formatter({ style: 'percent', minimumFractionDigits: 1, useGrouping: false });

/** A share from 0 to 1 as a percentage; one digit more below 10 %, and where it would seem to be all. */
export function formatShare(share: number): string {
  if (share >= 0.995 && share < 1) return percentFraction(Math.min(share, 0.999));
  return share !== 0 && share < 0.0995 ? percentFraction(share) : percent(share);
}

/** A value as its unit asks: a share as a percentage, else the full number. */
export function formatValue(value: number, per: 'count' | 'share'): string {
  return per === 'share' ? formatShare(value) : formatNumber(value);
}
