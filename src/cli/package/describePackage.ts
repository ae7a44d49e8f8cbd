import type { CorpusFile, Manifest } from '../../corpus/manifest';
import type { PackageField, PackageTable } from './packageTables';
import type { PackageFormat } from './writeTable';

/** A table of the package with the files it was written to. */
export interface WrittenTable {
  table: PackageTable;
  files: Record<PackageFormat, CorpusFile[]> & { rows: number };
}

const MEDIA_TYPES: Readonly<Record<PackageFormat, string>> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
};

/** How a paper cites the corpus of that version. */
export function citationOf(version: string): string {
  return `The Vitrine contributors: Vitrine, annual reports on open government information of China’s public bodies. Corpus version ${version}.`;
}

/**
 * datapackage.json as Frictionless Data Package v1 has it (specs.frictionlessdata.io): each table as CSV
 * with its schema, and as Parquet beside it.
 */
export function describePackage(manifest: Manifest, written: readonly WrittenTable[]): string {
  const described = {
    profile: 'data-package',
    name: 'vitrine-corpus',
    title: 'Vitrine: annual reports on open government information of China’s public bodies',
    description: `${manifest.counts.figures} figures of ${manifest.counts.agencies} public bodies, ${manifest.years.join('–')}. What a report does not state is absent, never 0.`,
    version: manifest.version,
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    contributors: [{ title: 'The Vitrine contributors', role: 'author' }],
    sources: [{ title: 'Annual reports on open government information; the column source names each' }],
    citation: citationOf(manifest.version),
    resources: written.flatMap((each) => [resourceOf(each, 'csv'), resourceOf(each, 'parquet')]),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function resourceOf({ table, files }: WrittenTable, format: PackageFormat): object {
  const parts = files[format];
  const paths = parts.map(({ path }) => path);
  const [only] = parts;
  return {
    name: format === 'csv' ? table.name : `${table.name}-${format}`,
    title: table.title,
    path: paths.length === 1 ? paths[0] : paths,
    format,
    mediatype: MEDIA_TYPES[format],
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    // Not in the standard, which lets a resource say more of itself.
    rows: files.rows,
    ...(parts.length === 1 && only !== undefined
      ? { hash: `sha256:${only.sha256}` }
      : { parts: parts.map(({ path, bytes, sha256 }) => ({ path, bytes, hash: `sha256:${sha256}` })) }),
    ...(format === 'csv' && {
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: {
        fields: table.fields.map(fieldOf),
        missingValues: [''],
        primaryKey: table.key,
        ...(table.references.length > 0 && {
          foreignKeys: table.references.map(({ fields, table: resource, to }) => ({
            fields,
            reference: { resource, fields: to },
          })),
        }),
      },
    }),
  };
}

function fieldOf({ name, type, description, oneOf, isRequired }: PackageField): object {
  const constraints = { ...(isRequired && { required: true }), ...(oneOf && { enum: oneOf }) };
  return { name, type, description, ...(Object.keys(constraints).length > 0 && { constraints }) };
}

/** SHA256SUMS, as `sha256sum --check` reads it. */
export function checksumsOf(files: readonly CorpusFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
