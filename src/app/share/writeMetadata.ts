import { isStated } from '../../domain/series';
import type { ShareWords } from '../../view/words/share';
import type { DescribedQuantity } from './describeQuantities';
import type { Taken } from './taken';
import { breakTextsOf, columnText } from './writeReadme';

/** Columns that hold numbers, unless a table has text in them; all others hold text. */
const TYPES: Partial<Record<string, 'integer' | 'number'>> = {
  year: 'integer',
  value: 'number',
  of: 'number',
  stated: 'integer',
  bodies: 'integer',
  inexact: 'integer',
  flagged: 'integer',
  failing: 'integer',
  checkable: 'integer',
  reports: 'integer',
  share: 'number',
  from: 'integer',
  to: 'integer',
};

export interface MetadataParts {
  quantities: readonly DescribedQuantity[];
  columns: readonly string[];
  files: readonly string[];
  accessed: Date;
}

/** metadata.json: what the archive holds, as a Frictionless data package (specs.frictionlessdata.io). */
export function writeMetadata(
  taken: Taken,
  say: ShareWords,
  { quantities, columns, files, accessed }: MetadataParts,
): string {
  const { title, subtitle, manifest, address, years } = taken;
  const texts = new Set(
    taken.table?.rows().flatMap((row) => Object.keys(row).filter((name) => Number.isNaN(Number(row[name])))),
  );
  const metadata = {
    profile: 'tabular-data-package',
    name: 'vitrine-chart',
    title,
    description: subtitle.join(' '),
    version: manifest.version,
    homepage: address,
    created: accessed.toISOString(),
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    contributors: [{ title: 'The Vitrine contributors', role: 'author' }],
    sources: sourcesOf(taken),
    citation: say.long({ title, address, corpusVersion: manifest.version, accessed }),
    years: [years[0], years.at(-1)],
    quantities,
    breaks: breakTextsOf(taken),
    files,
    resources: [
      {
        name: 'data',
        path: 'data.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: columns.map((name) => ({
            name,
            type: texts.has(name) ? 'string' : (TYPES[name] ?? 'string'),
            description: columnText(taken, name),
          })),
          missingValues: [''],
          primaryKey: taken.table?.primaryKey ?? ['series', 'year'],
        },
      },
    ],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function sourcesOf({ series, context }: Taken): { title: string; path?: string }[] {
  const origins = series.flatMap(({ points }) =>
    points.filter(isStated).flatMap(({ origin }) => origin ?? []),
  );
  const sources = [...new Set(origins.map(({ source }) => source))];
  return [
    { title: context.words.chart.source },
    ...sources.map((source) => ({ title: source, ...(/^https?:/.test(source) && { path: source }) })),
  ];
}
