import { coverageOf } from '../../chart/coverage';
import { formatNumber } from '../../chart/format';
import { entityKey } from '../../domain/entity';
import { isStated, type Series, type StatedPoint } from '../../domain/series';
import { breakSentence } from '../../view/charts/breakText';
import { doubtTexts, formText } from '../../view/panels/pointText';
import { ARCHIVE_WORDS, type ArchiveWords } from '../../view/words/archive';
import type { ShareWords } from '../../view/words/share';
import type { Taken } from './taken';

/**
 * README.txt of a chart's archive: what the chart shows, what its numbers mean, where they break or do not
 * add up, how many bodies they cover, where they are from and how to cite them.
 */
export function writeReadme(
  taken: Taken,
  say: ShareWords,
  { definitions, files, columns, accessed }: ReadmeParts,
): string {
  const { words } = taken.context;
  const readme = ARCHIVE_WORDS[words.lang];
  const cited = { ...taken, corpusVersion: taken.manifest.version, accessed };
  const sections: Section[] = [
    [
      readme.shows,
      [...taken.subtitle, ...(taken.remarks ?? []), words.chart.source + words.stop, taken.address],
    ],
    [readme.files, files.map((file) => `${file}: ${readme.fileTexts[file]}`)],
    [readme.definitions, definitions],
    ...(taken.table === undefined ? aboutSeries(taken, readme) : []),
    [readme.columns, columns.map((column) => `${column}: ${columnText(taken, column)}`)],
    [readme.version, [words.chart.corpusVersion(taken.manifest.version)]],
    [readme.licence, [readme.licenceText]],
    [readme.howToCite, [say.short(cited), '', say.long(cited)]],
  ];
  const body = sections.flatMap(([heading, lines]) => ['', heading, ...lines.map(indent)]);
  return `${[taken.title, ...body].join('\r\n')}\r\n`;
}

export interface ReadmeParts {
  /** Lines on what the numbers are. */
  definitions: readonly string[];
  files: readonly (keyof ArchiveWords['fileTexts'])[];
  columns: readonly string[];
  accessed: Date;
}

type Section = [heading: string, lines: readonly string[]];

/** What series say of themselves; a table of its own says it in its rows. */
function aboutSeries(taken: Taken, readme: ArchiveWords): Section[] {
  return [
    [readme.forms, formsOf(taken)],
    [readme.breaks, orElse(breakTextsOf(taken), readme.noBreaks)],
    [readme.checks, orElse(checkTextsOf(taken), readme.noChecks)],
    [readme.coverage, coverageTextsOf(taken, readme)],
    [readme.provenance, provenanceOf(taken, readme)],
  ];
}

/** What a column of `data.csv` holds. */
export function columnText({ table, context }: Pick<Taken, 'table' | 'context'>, column: string): string {
  const plain: Partial<Record<string, string>> = ARCHIVE_WORDS[context.words.lang].columnTexts;
  return table?.columns[column] ?? plain[column] ?? '';
}

/** The sentences on breaks of a chart, each once. */
export function breakTextsOf({ series, context }: Pick<Taken, 'series' | 'context'>): string[] {
  return unique(
    series.flatMap(({ breaks }) => [...breaks]).sort((a, b) => a.before - b.before),
    (each) => breakSentence(each, context.words),
  );
}

function formsOf({ series, context }: Taken): string[] {
  return unique(statedIn(series), ({ point }) => formText(point, context.words))
    .filter((text) => text !== '')
    .sort();
}

function checkTextsOf({ series, context }: Taken): string[] {
  return statedIn(series).flatMap(({ key, point }) =>
    doubtTexts(point, context.words).map((text) => `${context.labelOf(key)}, ${point.year}: ${text}`),
  );
}

/** n of N of each body or group by itself: theirs are different bodies. */
function coverageTextsOf({ series, years, nameOf, context }: Taken, readme: ArchiveWords): string[] {
  // The n of an index is bodies that stated two years, which its own notes say.
  if (context.measure === 'index')
    return statedIn(series).flatMap(({ key, point }) =>
      (context.notesOf?.(key, point) ?? []).map((note) => `${context.labelOf(key)}, ${point.year}: ${note}`),
    );
  const groups = new Map<string, Series[]>();
  for (const each of series) {
    const key = entityKey(each.entity);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) =>
    years.flatMap((year) => {
      const { stated, bodies } = coverageOf(group, year);
      if (stated === undefined || group[0] === undefined) return [];
      const name = nameOf(group[0].entity);
      return [readme.coverageOf(name, year, formatNumber(stated), formatNumber(bodies))];
    }),
  );
}

function provenanceOf({ series, context }: Taken, readme: ArchiveWords): string[] {
  const points = statedIn(series).map(({ point }) => point);
  const { words } = context;
  const sources = unique(points, ({ origin }) =>
    origin === undefined ? '' : `${words.sourceKinds[origin.sourceKind]}: ${origin.source}`,
  ).filter((text) => text !== '');
  const methods = unique(points, ({ origin }) => (origin === undefined ? '' : words.methods[origin.method]));
  const named = methods.filter((text) => text !== '');
  return [
    ...(points.some(({ origin }) => origin === undefined) ? [readme.provenanceOfGroups] : []),
    ...(sources.length === 0 ? [] : [readme.provenanceOfBodies, ...sources]),
    ...(named.length === 0 ? [] : [`${readme.methods}: ${named.join(', ')}`]),
  ];
}

function statedIn(series: readonly Series[]): { key: string; point: StatedPoint }[] {
  return series.flatMap(({ key, points }) => points.filter(isStated).map((point) => ({ key, point })));
}

function unique<Each>(items: readonly Each[], textOf: (item: Each) => string): string[] {
  return [...new Set(items.map(textOf))];
}

function orElse(texts: readonly string[], none: string): readonly string[] {
  return texts.length === 0 ? [none] : texts;
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
