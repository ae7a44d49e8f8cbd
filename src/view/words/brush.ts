import type { Lang } from '../../chart/format';

/** What a chart says of years that are being picked on it. */
export interface BrushWords {
  /** The years picked by keyboard so far, and which keys end it; `years` is `2015–2019`. */
  walked: (years: string) => string;
  /** Under the title of a chart: that its years can be picked on it. */
  hint: string;
}

export const BRUSH_WORDS: Record<Lang, BrushWords> = {
  en: {
    walked: (years) => `${years}: Enter shows these years alone, Escape keeps all`,
    hint: 'Drag across years, or press Shift and an arrow key, to see them alone.',
  },
  zh: {
    walked: (years) => `${years}：按回车键只看这几年，按 Esc 键取消`,
    hint: '在图上横向拖动，或按 Shift 加左右方向键，可只看所选年份。',
  },
};
