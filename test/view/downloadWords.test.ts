import { expect, it } from 'vitest';
import { packageTables } from '../../src/cli/package/packageTables';
import type { Manifest } from '../../src/corpus/manifest';
import { DOWNLOAD_WORDS } from '../../src/view/words/downloads';
import { KINDS } from '../../src/domain/kind';
import { APPLICANTS, LEVELS, METHODS, QUALIFIERS, SCOPES, SOURCE_KINDS } from '../../src/domain/figure';
import { KNOWN_FORMS } from '../../src/domain/form';

it('every table and column for download is said in Chinese, and no other', () => {
  const file = { path: 'x.parquet', bytes: 1, sha256: '', rows: 1 };
  const tables = Object.fromEntries(
    ['observations', 'applicants', 'agencies', 'figures', 'inexact', 'checks'].map((name) => [name, [file]]),
  );
  const manifest = {
    tables,
    metrics: [],
    dictionaries: {
      ...{
        province: ['北京'],
        level: [...LEVELS],
        scope: [...SCOPES],
        kind: [...KINDS],
        form: [...KNOWN_FORMS],
      },
      ...{ applicant: [...APPLICANTS], qualifier: [...QUALIFIERS], method: [...METHODS] },
      source_kind: [...SOURCE_KINDS],
    },
  } as unknown as Manifest;
  const described = packageTables(manifest, '/nowhere').map(({ name, fields }) => [
    name,
    fields.map((field) => field.name).sort(),
  ]);
  const said = Object.entries(DOWNLOAD_WORDS.zh.columns).map(([name, columns]) => [
    name,
    Object.keys(columns).sort(),
  ]);
  expect(said).toEqual(described);
  expect(Object.keys(DOWNLOAD_WORDS.zh.tables)).toEqual(described.map(([name]) => name));
});
