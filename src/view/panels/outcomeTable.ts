import { formatNumber } from '../../chart/format';
import { coverageOf } from '../../chart/coverage';
import { breaksByYear } from '../../chart/placeBreaks';
import { isStated, type Series } from '../../domain/series';
import { breakSentence } from '../charts/breakText';
import type { SplitWords } from '../words/split';
import { absenceText, doubtTexts, valueText, type PointContext } from './pointText';
import type { TableRow } from './tableRow';

/** The stacks of one small chart. */
interface Panel {
  key: string;
  title: string;
  series: readonly Series[];
}

/**
 * The numbers of small charts of stacks: a row for each chart and year with a report, a column for each metric.
 * @param nameOf name of a metric
 */
export function stackTable(
  panels: readonly Panel[],
  years: readonly number[],
  { context, own, nameOf }: { context: PointContext; own: SplitWords; nameOf: (metric: string) => string },
): { columns: string[]; rows: TableRow[] } {
  const { words } = context;
  const metrics = [...new Set(panels.flatMap(({ series }) => series.map(({ metric }) => metric)))];
  const rows = panels.flatMap(({ key, title, series }) => {
    const breaks = breaksByYear(series);
    return years.flatMap((year): TableRow[] => {
      const { stated, bodies } = coverageOf(series, year);
      if (stated === undefined) return [];
      const points = metrics.map((metric) =>
        series.find((each) => each.metric === metric)?.points.find((point) => point.year === year),
      );
      const doubts = points.flatMap((point) =>
        point !== undefined && isStated(point) ? doubtTexts(point, words) : [],
      );
      const notes = [
        ...(breaks.get(year) ?? []).map((each) => breakSentence(each, words)),
        ...new Set(doubts),
      ];
      return [
        {
          key: `${key} ${year}`,
          label: own.rowName(title, year),
          cells: [
            { text: words.nOfN(formatNumber(stated), formatNumber(bodies)), value: stated },
            ...points.map((point) =>
              point !== undefined && isStated(point)
                ? { text: valueText(point, { ...context, unit: '' }), value: point.value }
                : { text: absenceText(point, words) },
            ),
            { text: notes.join(' ') },
          ],
        },
      ];
    });
  });
  return {
    columns: [own.columns.row, own.columns.coverage, ...metrics.map(nameOf), own.columns.notes],
    rows,
  };
}
