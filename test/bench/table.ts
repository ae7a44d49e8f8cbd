import type { MadeCorpus } from './makeCorpus';
import { aimsOf, aimsTable } from './aims';
import type { Size } from './generate';
import { medianOf, spreadOf, type Samples } from './samples';
import { readSize, TARGETS, type Target } from './targets';
import { inBytes, inRatio, inTime, markdown } from './words';

/** The table for the README and the aims below it, in Markdown. */
export function writeTable(samples: Samples, sizes: readonly Size[], corpora: readonly MadeCorpus[]): string {
  const blank = medianOf(samples.of('blank'), 'peakBytes');
  const largest = sizes.at(-1) ?? 's';
  return [
    corpusTable(corpora),
    ...sizes.map((size) => sizeTable(samples, size, blank)),
    aimsTable(aimsOf(samples, sizes, largest)),
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

function sizeTable(samples: Samples, size: Size, blank: number): string {
  const { median } = readSize(samples, size);
  /** A row of times: ours, and beside the peer's where it has such a thing. */
  const row = (
    what: string,
    ours: number,
    name: string | undefined,
    write: (n: number) => string,
    share?: number,
  ) => {
    const written = name === undefined ? NaN : median('peer', name, share);
    const tuned = name === undefined ? NaN : median('tuned', name, share);
    return [what, write(ours), write(written), write(tuned), inRatio(ours / written), inRatio(ours / tuned)];
  };
  const peak = Math.max(median('levels', 'peakBytes'), median('bodies', 'peakBytes'));
  const rows = [
    row('first chart visible', median('first', 'firstChartMs'), 'firstChartMs', inTime),
    row('first page live', median('first', 'liveMs'), 'firstChartMs', inTime),
    row('bytes until then', median('first', 'liveBytes'), 'wireBytes', inBytes),
    row('the same chart, from its cube', median('levels', 'cubeAnswerMs'), 'firstChartMs', inTime),
    row('brush to redraw, median', median('levels', 'brushMs'), 'brushMs', inTime),
    row('brush to redraw, p95', median('levels', 'brushMs', 0.95), 'brushMs', inTime, 0.95),
    row('two controls in turn, median', median('levels', 'alternateMs'), 'alternateMs', inTime),
    row('two controls in turn, p95', median('levels', 'alternateMs', 0.95), 'alternateMs', inTime, 0.95),
    row(
      'the same, peer given 150 ms between, p95',
      median('levels', 'alternateMs', 0.95),
      'alternateDwellMs',
      inTime,
      0.95,
    ),
    row('DuckDB ready', median('bodies', 'engineReadyMs'), 'engineReadyMs', inTime),
    row('DuckDB ready, alone', median('alone', 'engineReadyMs'), undefined, inTime),
    row('first answer about bodies, drawn', median('bodies', 'bodiesAnswerMs'), 'firstChartMs', inTime),
    row('next metric, drawn', median('bodies', 'nextMetricMs'), undefined, inTime),
    row('next filter, drawn', median('bodies', 'nextFilterMs'), undefined, inTime),
    row('another filter, drawn', median('bodies', 'filterAgainMs'), undefined, inTime),
    row('its statement in warm DuckDB alone', median('alone', 'statementMs'), undefined, inTime),
    row('the same from a table in memory', median('alone', 'tableMs'), undefined, inTime),
    row('bytes of a session with bodies', median('bodies', 'wireBytes'), 'wireBytes', inBytes),
    row('peak memory, first page', median('first', 'peakBytes'), 'peakBytes', inBytes),
    row(`peak memory (blank page: ${inBytes(blank)})`, peak, 'peakBytes', inBytes),
  ];
  return `**${size.toUpperCase()}**\n\n${markdown(
    ['', 'Vitrine', 'vgplot as written', 'vgplot tuned', 'to as written', 'to tuned'],
    rows,
  )}`;
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
