import type { Lang } from '../../chart/format';

/** What a chart says of the years picked on it by keyboard so far, and which keys end it; `years` is `2015–2019`. */
export const BRUSH_WORDS: Record<Lang, { walked: (years: string) => string }> = {
  en: { walked: (years) => `${years}: Enter shows these years alone, Escape keeps all` },
  zh: { walked: (years) => `${years}：按回车键只看这几年，按 Esc 键取消` },
};
