import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agency } from '../../domain/agency';
import { Failure } from '../../domain/failure';
import type { Metric } from '../../domain/metric';
import {
  AGENCY_TABLE,
  CHECK_TABLE,
  FIGURE_TABLE,
  INEXACT_TABLE,
  OBSERVATION_DIMENSIONS,
} from '../../corpus/columns';
import { DICTIONARIES } from '../../corpus/codes';
import type { Cube } from '../../corpus/cube';
import { cubeOfCells, cubeOfMetric, overviewOf } from '../../corpus/cubeOf';
import { qualityCubeOf } from '../../corpus/qualityCube';
import {
  CORPUS_FORMAT,
  type CorpusFile,
  type Manifest,
  type Table,
  type TablePart,
} from '../../corpus/manifest';
import { spell } from '../../corpus/pinyin';
import type { Progress } from '../progress';
import { checkReports } from './checkReports';
import { countChecks } from './countChecks';
import { cubeReports } from './cubeReports';
import { describeFile } from './describeFile';
import type { Engine } from './openEngine';
import {
  applicantColumns,
  batchesOf,
  createWide,
  describeMetrics,
  observationColumns,
  pivotBatch,
  type MetricColumn,
} from './pivotReports';
import { writeNames } from './writeNames';
import { writeParquet, type ParquetTable } from './writeParquet';

/** Rows of a row group where a question reads whole columns, looks up a body, and reads some names of bodies. */
const ROW_GROUP = { columns: 1_048_576, rows: 122_880, names: 16_384 } as const;

/** Writes the corpus of the table `figures` (see `sortFigures`) and its bodies into an empty folder. */
export async function writeCorpus(
  engine: Engine,
  source: { agencies: readonly Agency[]; metrics: readonly Metric[] },
  target: { folder: string; maxBytes: number },
  progress: Progress,
): Promise<Manifest> {
  const metrics = await describeMetrics(engine, source.metrics);
  const totals = observationColumns(metrics);
  const applicants = await applicantColumns(engine, metrics);

  const batches = await batchesOf(engine);
  const checks = await checkReports(engine, metrics);
  const checkCounts = countChecks(engine, totals, applicants);
  await createWide(engine, 'observations', totals);
  await createWide(engine, 'applicants', applicants);
  progress.step('adds up', batches.length);
  for (const [index, batch] of batches.entries()) {
    await pivotBatch(engine, 'observations', totals, batch);
    await pivotBatch(engine, 'applicants', applicants, batch);
    await checks.batch(batch);
    await checkCounts.batch(batch);
    progress.advance(index + 1);
  }
  await checks.finish();
  await writeAgencyTable(engine, source.agencies);
  await writeInexactTable(engine);

  const spreads = { observations: totals, applicants };
  const tables = {} as Record<Table, TablePart[]>;
  const all = Object.entries(TABLE_COLUMNS) as [Table, readonly string[]][];
  progress.step('writes', all.length);
  for (const [index, [name, shared]] of all.entries()) {
    const table = parquetTable(name, shared, name in spreads ? spreads[name as keyof typeof spreads] : []);
    tables[name] = await writeParquet(engine, target.folder, table, target.maxBytes);
    progress.advance(index + 1);
  }

  const names = await writeNames(engine, source.agencies, target);
  const cells = await cubeReports(engine, totals, applicants, metrics);
  const cube = cubeOfCells(cells, metrics, '');
  const cubes: Record<string, Cube> = { all: cube, overview: overviewOf(cube) };
  for (const name of Object.keys(cube.measures)) cubes[name] = cubeOfMetric(cube, name);
  cubes['quality'] = qualityCubeOf([...checkCounts.cells], '');
  const version = versionOf([...Object.values(tables).flat(), ...names], cubes);

  const manifest: Manifest = {
    format: CORPUS_FORMAT,
    version,
    counts: await countRows(engine),
    years: await yearsOf(engine),
    dictionaries: DICTIONARIES,
    metrics,
    tables,
    cubes: await writeCubes(cubes, version, target),
    names,
  };
  await writeFile(join(target.folder, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

const TABLE_COLUMNS: Record<Table, readonly string[]> = {
  observations: Object.keys(OBSERVATION_DIMENSIONS),
  applicants: Object.keys(OBSERVATION_DIMENSIONS),
  agencies: Object.keys(AGENCY_TABLE),
  figures: Object.keys(FIGURE_TABLE),
  inexact: Object.keys(INEXACT_TABLE),
  checks: Object.keys(CHECK_TABLE),
};

function parquetTable(name: Table, shared: readonly string[], spread: readonly MetricColumn[]): ParquetTable {
  const isWide = name === 'observations' || name === 'applicants';
  return {
    name,
    from: name === 'agencies' ? 'agency_table' : name,
    shared,
    spread: spread.map((column) => ({ name: column.name, group: column.metric.group })),
    rowGroup: ROW_GROUP[isWide ? 'columns' : name === 'agencies' ? 'names' : 'rows'],
  };
}

/** Writes the table `agency_table`, in the order of the codes. */
async function writeAgencyTable(engine: Engine, agencies: readonly Agency[]): Promise<void> {
  const columns = Object.entries(AGENCY_TABLE).map(([name, type]) => `${name} ${type}`);
  await engine.run(`CREATE OR REPLACE TABLE registry (${columns.slice(0, -2).join(', ')})`);
  const { province, level, kind } = DICTIONARIES;
  await engine.append(
    'registry',
    agencies.map((agency, code) => [
      code,
      agency.id,
      agency.name,
      spell(agency),
      province.indexOf(agency.province),
      level.indexOf(agency.level),
      kind.indexOf(agency.kind),
      agency.parent,
      agency.renamedFrom,
      agency.mergedInto,
      agency.lineageYear ?? null,
    ]),
  );
  await engine.run(`
    CREATE OR REPLACE TABLE agency_table AS
    SELECT registry.*, own_years, area_years FROM registry JOIN (
      SELECT agency, count(*) FILTER (scope = 0)::USMALLINT AS own_years,
        count(*) FILTER (scope = 1)::USMALLINT AS area_years
      FROM observations GROUP BY agency
    ) USING (agency) ORDER BY agency`);
}

/** Writes the table `inexact`. */
async function writeInexactTable(engine: Engine): Promise<void> {
  await engine.run(`
    CREATE OR REPLACE TABLE inexact AS SELECT ${Object.keys(INEXACT_TABLE).join(', ')} FROM figures
    WHERE preferred AND qualifier > 0 ORDER BY agency, scope, metric, applicant, year`);
}

/** Hash over what the corpus says: the Parquet files, the names, and the cubes before they know the version. */
function versionOf(files: readonly CorpusFile[], cubes: Record<string, Cube>): string {
  const hashes = new Map(files.map((file) => [file.path, file.sha256]));
  for (const [name, cube] of Object.entries(cubes))
    hashes.set(`cube/${name}.json`, createHash('sha256').update(JSON.stringify(cube)).digest('hex'));
  const lines = [...hashes].map(([path, sha256]) => `${path} ${sha256}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
}

async function writeCubes(
  cubes: Record<string, Cube>,
  version: string,
  { folder, maxBytes }: { folder: string; maxBytes: number },
): Promise<CorpusFile[]> {
  await mkdir(join(folder, 'cube'));
  const files: CorpusFile[] = [];
  for (const [name, cube] of Object.entries(cubes)) {
    const path = `cube/${name}.json`;
    await writeFile(join(folder, path), JSON.stringify({ ...cube, version }));
    const file = await describeFile(folder, path);
    if (file.bytes > maxBytes)
      throw new Failure('engine', `${path} has ${file.bytes} bytes, more than the limit of a file`);
    files.push(file);
  }
  return files;
}

async function countRows(engine: Engine): Promise<Manifest['counts']> {
  const count = (table: string): string => `(SELECT count(*)::DOUBLE FROM ${table})`;
  const [row] = await engine.rows(`
    SELECT ${count('figures')} AS figures, ${count('observations')} AS observations,
      ${count('agency_table')} AS agencies, ${count('checks')} AS checks`);
  const read = (name: string): number => Number(row?.[name] ?? 0);
  return {
    figures: read('figures'),
    observations: read('observations'),
    agencies: read('agencies'),
    checks: read('checks'),
  };
}

async function yearsOf(engine: Engine): Promise<Manifest['years']> {
  const [row] = await engine.rows('SELECT min(year) AS first, max(year) AS last FROM observations');
  return [Number(row?.['first'] ?? 0), Number(row?.['last'] ?? 0)];
}
