import type { Figure } from '../domain/figure';
import type { FigureRow, FigureWindows } from '../query/figureRows';
import { saveCsv } from './saveFile';

/** Figures in one file at the most: about 40 MB, which browsers and spreadsheets still take. */
export const MOST_DOWNLOADED = 200_000;
const STEP = 20_000;

/** Saves the figures as a figures CSV, which `vitrine build` and the page read again. */
export async function downloadFigures(title: string, windows: FigureWindows): Promise<void> {
  const { writeFigures } = await import('../corpus/writeFigures');
  const figures: Figure[] = [];
  const wanted = Math.min(windows.total, MOST_DOWNLOADED);
  for (let from = 0; from < wanted; from += STEP) {
    figures.push(...(await windows.read(from, Math.min(STEP, wanted - from))).map(figureOf));
  }
  saveCsv(title, writeFigures(figures));
}

/** The figure as its source states it: a form that was assumed is left out. */
export function figureOf({
  id: _,
  pinyin: __,
  isFormAssumed,
  isPreferred: ___,
  ...figure
}: FigureRow): Figure {
  return { ...figure, form: isFormAssumed ? undefined : figure.form };
}
