import type { Size } from './generate';
import type { Samples } from './samples';
import { readSize } from './targets';
import { inBytes, inRatio, inTime, markdown } from './words';

/** One of the aims for speed: a number that must not pass a limit. */
interface Aim {
  what: string;
  value: number;
  limit: number;
  /** How value and limit are written. */
  write: (number: number) => string;
}

/** How long going to another view may take once its columns are in. */
const MOST_VIEW_MS: Partial<Record<Size, number>> = { m: 100, l: 250 };

/** The aims of the project for speed, with what the samples say; the corpus is the largest measured. */
export function aimsOf(samples: Samples, sizes: readonly Size[]): Aim[] {
  const size = sizes.at(-1) ?? 's';
  const { median } = readSize(samples, size);
  const peerFirst = Math.min(median('peer', 'firstChartMs'), median('tuned', 'firstChartMs'));
  const peak = Math.max(
    median('first', 'peakBytes'),
    median('levels', 'peakBytes'),
    median('bodies', 'peakBytes'),
  );
  const name = size.toUpperCase();
  const smallest = sizes[0] ?? size;
  const first = median('first', 'firstChartMs');
  const live = median('first', 'liveMs');
  const small = readSize(samples, smallest).median;
  return [
    {
      what: `first chart at ${name}: of the peer's time`,
      value: first / peerFirst,
      limit: 1 / 8,
      write: inRatio,
    },
    {
      what: `first chart at ${name}, live: of the peer's bytes`,
      value: median('first', 'liveBytes') / median('peer', 'wireBytes'),
      limit: 1 / 50,
      write: inRatio,
    },
    ...(smallest === size
      ? []
      : [
          {
            what: `first chart at ${name}: of that at ${smallest.toUpperCase()}`,
            value: first / small('first', 'firstChartMs'),
            limit: 1.2,
            write: inRatio,
          },
          {
            what: `first page live at ${name}: of that at ${smallest.toUpperCase()}`,
            value: live / small('first', 'liveMs'),
            limit: 1.2,
            write: inRatio,
          },
        ]),
    ...sizes.flatMap((each) => {
      const limit = MOST_VIEW_MS[each];
      const value = readSize(samples, each).median('views', 'viewMs', 1);
      const what = `another view at ${each.toUpperCase()}, the slowest`;
      return limit === undefined ? [] : [{ what, value, limit, write: inTime }];
    }),
    { what: 'brush to redraw, p95', value: median('levels', 'brushMs', 0.95), limit: 20, write: inTime },
    {
      what: 'brush to redraw, median: of the tuned peer',
      value: median('levels', 'brushMs') / median('tuned', 'brushMs'),
      limit: 1 / 2,
      write: inRatio,
    },
    {
      what: 'two controls in turn, p95: of the tuned peer',
      value: median('levels', 'alternateMs', 0.95) / median('tuned', 'alternateMs', 0.95),
      limit: 1 / 8,
      write: inRatio,
    },
    {
      what: `first answer about bodies at ${name}: of the peer's first chart`,
      value: median('bodies', 'bodiesAnswerMs') / peerFirst,
      limit: 1 / 2,
      write: inRatio,
    },
    {
      what: 'next filter: of its statement in warm DuckDB alone',
      value: median('bodies', 'nextFilterMs') / median('alone', 'statementMs'),
      limit: 3,
      write: inRatio,
    },
    {
      what: "peak memory: of the peer's",
      value: peak / Math.min(median('peer', 'peakBytes'), median('tuned', 'peakBytes')),
      limit: 1 / 2,
      write: inRatio,
    },
    {
      what: 'scripts of the first page after gzip',
      value: median('first', 'scriptGzipBytes'),
      limit: 60_000,
      write: inBytes,
    },
    {
      what: 'start of DuckDB-WASM 1.28.0: of 1.32.0 in the peer (over 1: a newer one is better)',
      value: median('alone', 'engineReadyMs') / median('tuned', 'engineReadyMs'),
      limit: 1,
      write: inRatio,
    },
  ];
}

/** The aims as a Markdown table, each met or missed. */
export function aimsTable(aims: readonly Aim[]): string {
  const rows = aims.map(({ what, value, limit, write }) => [
    what,
    write(value),
    write(limit),
    Number.isNaN(value) ? 'not measured' : value <= limit ? 'met' : '**missed**',
  ]);
  return markdown(['aim', 'measured', 'at most', ''], rows);
}
