import type { MadeCorpus } from './makeCorpus';
import { aimsOf, aimsTable } from './aims';
import type { Size } from './generate';
import { medianOf, spreadOf, type Samples } from './samples';
import { readSize, TARGETS, type Target } from './targets';
import { inBytes, inRatio, inTime, markdown } from './words';

/** The tables for the README, the aims below them and how it was measured, in Markdown. */
export function writeTable(samples: Samples, sizes: readonly Size[], corpora: readonly MadeCorpus[]): string {
  const blank = medianOf(samples.of('blank'), 'peakBytes');
  return [
    corpusTable(corpora),
    speedTable(samples, sizes, blank),
    aimsTable(aimsOf(samples, sizes)),
    notes(samples, sizes, blank),
  ].join('\n\n');
}

function corpusTable(corpora: readonly MadeCorpus[]): string {
  const rows = corpora.map(({ size, generated, build, bytes }) => [
    size.toUpperCase(),
    generated.agencyYears.toLocaleString('en'),
    generated.bodies.toLocaleString('en'),
    `${(generated.figures / 1e6).toFixed(1)} M`,
    inBytes(generated.bytes),
    inTime(build.ms),
    inBytes(build.peakBytes),
    inBytes(bytes.tables),
    inBytes(bytes.cubes),
  ]);
  return markdown(
    [
      'corpus',
      'agency-years',
      'bodies',
      'figures',
      'CSV',
      '`vitrine build`',
      'its memory',
      'tables',
      'cubes',
    ],
    rows,
  );
}

/** What a row shows: a measurement of the site, and the peer's that it stands beside. */
interface Row {
  what: string;
  target: Target;
  name: string;
  /** The peer's measurement; none where the peer has no such thing. */
  peer?: string;
  share?: number;
  write?: (number: number) => string;
}

const ROWS: readonly Row[] = [
  { what: 'first chart visible', target: 'first', name: 'firstChartMs', peer: 'firstChartMs' },
  { what: 'first page live', target: 'first', name: 'liveMs', peer: 'firstChartMs' },
  { what: 'bytes until then', target: 'first', name: 'liveBytes', peer: 'wireBytes', write: inBytes },
  {
    what: 'the same chart as the peer, by address',
    target: 'levels',
    name: 'cubeAnswerMs',
    peer: 'firstChartMs',
  },
  { what: 'brush to redraw, median', target: 'levels', name: 'brushMs', peer: 'brushMs' },
  { what: 'brush to redraw, p95', target: 'levels', name: 'brushMs', peer: 'brushMs', share: 0.95 },
  { what: 'two controls in turn, median', target: 'levels', name: 'alternateMs', peer: 'alternateMs' },
  {
    what: 'two controls in turn, p95',
    target: 'levels',
    name: 'alternateMs',
    peer: 'alternateMs',
    share: 0.95,
  },
  {
    what: 'the same, the peer given 150 ms between, p95',
    target: 'levels',
    name: 'alternateMs',
    peer: 'alternateDwellMs',
    share: 0.95,
  },
  { what: 'DuckDB ready', target: 'bodies', name: 'engineReadyMs', peer: 'engineReadyMs' },
  { what: 'DuckDB 1.28.0 ready, in a page of its own', target: 'alone', name: 'engineReadyMs' },
  { what: 'first answer about bodies', target: 'bodies', name: 'bodiesAnswerMs', peer: 'firstChartMs' },
  { what: 'next metric', target: 'bodies', name: 'nextMetricMs' },
  { what: 'next filter', target: 'bodies', name: 'nextFilterMs' },
  { what: 'another filter', target: 'bodies', name: 'filterAgainMs' },
  { what: 'another view, its columns in: median', target: 'views', name: 'viewMs' },
  { what: 'another view, its columns in: the slowest', target: 'views', name: 'viewMs', share: 1 },
  { what: 'back to a view: median', target: 'views', name: 'viewAgainMs' },
  { what: 'back to a view: the slowest', target: 'views', name: 'viewAgainMs', share: 1 },
  { what: 'its statement in warm DuckDB alone', target: 'alone', name: 'statementMs' },
  { what: 'the same on a table in memory', target: 'alone', name: 'tableMs' },
  {
    what: 'bytes, with questions about bodies',
    target: 'bodies',
    name: 'wireBytes',
    peer: 'wireBytes',
    write: inBytes,
  },
  { what: 'peak memory, first page', target: 'first', name: 'peakBytes', peer: 'peakBytes', write: inBytes },
  {
    what: 'peak memory, both controls',
    target: 'levels',
    name: 'peakBytes',
    peer: 'peakBytes',
    write: inBytes,
  },
  { what: 'peak memory, bodies', target: 'bodies', name: 'peakBytes', peer: 'peakBytes', write: inBytes },
];

/** The site at each size, and beside the largest the peer and the ratios to it. */
function speedTable(samples: Samples, sizes: readonly Size[], blank: number): string {
  const largest = sizes.at(-1) ?? 's';
  const rows = ROWS.map(({ what, target, name, peer, share, write = inTime }) => {
    const ours = sizes.map((size) => readSize(samples, size).median(target, name, share));
    const { median } = readSize(samples, largest);
    const theirs = (['peer', 'tuned'] as const).map((each) =>
      peer === undefined ? NaN : median(each, peer, share),
    );
    const ratios = theirs.map((value) => inRatio((ours.at(-1) ?? NaN) / value));
    return [what, ...ours.map(write), ...theirs.map(write), ...ratios];
  });
  rows.push(['a blank page', ...sizes.map(() => inBytes(blank)), '', '', '', '']);
  const at = largest.toUpperCase();
  const head = sizes.map((size) => `Vitrine, ${size.toUpperCase()}`);
  return markdown(['', ...head, `vgplot, ${at}`, 'tuned', 'of vgplot', 'of tuned'], rows);
}

function notes(samples: Samples, sizes: readonly Size[], blank: number): string {
  const size = sizes.at(-1) ?? 's';
  const { of } = readSize(samples, size);
  const range = (target: Target, name: string) => spreadOf(of(target), name).map(inTime).join(' to ');
  const runs = Math.min(...TARGETS.map((target) => of(target).length));
  return [
    `Medians of ${runs} interleaved visits, each in a new headless Chromium with empty caches, over loopback with`,
    `Brotli for what hosts compress; of many moves, the median over visits of each visit's median or 95th percentile.`,
    `A chart is visible or redrawn at the end of the frame that shows it (a frame is 16.7 ms). The peer is the smallest`,
    `Mosaic vgplot 0.32 page for the same chart with the same two controls on DuckDB-WASM 1.32.0, its data a narrow`,
    `gzipped Arrow stream (year, province, level, one metric) of the same corpus; tuned: with \`optimize: false\`, without`,
    `which it pre-aggregates nothing here. Its times start where ours do; ratios take the better of the two where the`,
    `aim does not name one. Spread at ${size.toUpperCase()}: first chart ${range('first', 'firstChartMs')}, the peer's`,
    `${range('peer', 'firstChartMs')} as written and ${range('tuned', 'firstChartMs')} tuned. Memory is the highest`,
    `resident size of the page's process, of which a blank page is ${inBytes(blank)}.`,
  ].join('\n');
}
