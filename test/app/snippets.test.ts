import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { autoType, csvParse } from 'd3-dsv';
import { csv } from 'd3-fetch';
import { rollups, sum } from 'd3-array';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, SNIPPETS, type Snippet, type TableAddresses } from '../../src/app/snippets';
import { openEngine, quote } from '../../src/cli/build/openEngine';
import { readManifest } from '../../src/cli/corpusSql';
import { packageTables } from '../../src/cli/package/packageTables';
import { writeTable } from '../../src/cli/package/writeTable';
import { runVitrine } from '../support/runVitrine';
import { serveSite, type SiteServer } from '../support/siteServer';

const DATA = join(import.meta.dirname, '../../data');
const CSVS = [join(DATA, 'figures.csv'), join(DATA, 'reports.csv')];

interface AnswerRow {
  year: number;
  bodies: number;
  inexact: number;
  received: number;
}

let folder: string;
let site: SiteServer;
/** What plain SQL over the CSVs of the repository says, by metric. */
const expected = new Map<string, AnswerRow[]>();
/** The table as one file of each format, and as several. */
const FOLDERS = { whole: 24 * 2 ** 20, parts: 30_000 } as const;
type Folder = keyof typeof FOLDERS;
/** The snippets as they are, and for a metric that reports also state as "at least" and "about". */
const METRICS: Record<Folder, string> = { whole: 'received', parts: 'items_disclosed' };
const tables = new Map<Folder, TableAddresses>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-snippets-'));
  const corpus = join(folder, 'corpus');
  expect((await runVitrine('build', ...CSVS, '--out', corpus)).code).toBe(0);
  const engine = await openEngine({ folder, memoryMib: 512, threads: 1 });
  try {
    const [figures] = packageTables(await readManifest(corpus), corpus);
    if (figures === undefined) throw new RangeError('no table');
    for (const [name, maxBytes] of Object.entries(FOLDERS)) {
      await mkdir(join(folder, name));
      const { csv: csvs, parquet } = await writeTable(engine, figures, join(folder, name), maxBytes);
      const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);
      tables.set(name as Folder, { csv: pathsOf(csvs), parquet: pathsOf(parquet) });
    }
    for (const metric of Object.values(METRICS)) {
      // Where both lists state a number, the first stands on the web, and the second is a file: the first counts.
      const rows = await engine.rows(`
      WITH stated AS (
        SELECT * FROM read_csv([${CSVS.map(quote).join(', ')}], header = true, all_varchar = true,
          union_by_name = true)
        WHERE metric = ${quote(metric)} AND applicant = 'total' AND coalesce(scope, 'own') = 'own'
          AND NOT ends_with(agency, '（汇总）')
        QUALIFY row_number() OVER (PARTITION BY agency, year ORDER BY source_kind NULLS LAST) = 1
      )
      SELECT year::INTEGER AS year, count(*)::INTEGER AS bodies,
        count(*) FILTER (WHERE qualifier <> 'exact')::INTEGER AS inexact, sum(value::DOUBLE) AS received
      FROM stated GROUP BY year ORDER BY year`);
      expected.set(metric, rows as unknown as AnswerRow[]);
    }
  } finally {
    engine.close();
  }
  site = await serveSite({ mounts: { '/': folder } });
}, 60_000);
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** The snippet as it is shown, with the addresses of those files. */
function codeOf(id: Snippet['id'], name: Folder, base = new URL(`${name}/`, site.url)): string {
  const { csv: csvs, parquet } = tables.get(name) ?? { csv: [], parquet: [] };
  const addressesOf = (paths: readonly string[]) => paths.map((path) => addressOf(path, base));
  const snippet = SNIPPETS.find((each) => each.id === id);
  const code = snippet?.code({ csv: addressesOf(csvs), parquet: addressesOf(parquet) }) ?? '';
  return code.replace(/(["'])received\1/, `$1${METRICS[name]}$1`);
}

const answerTo = (name: Folder): AnswerRow[] => expected.get(METRICS[name]) ?? [];

/** Runs a program with the text as its standard input or argument, and gives what it wrote as rows. */
async function rowsFrom(command: string, args: readonly string[]): Promise<AnswerRow[]> {
  const child = spawn(command, args, {
    env: { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
  });
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(await err);
  return [...csvParse(((await out).split('ANSWER\n')[1] ?? '').trim(), autoType)] as unknown as AnswerRow[];
}

/** Whether a program is installed and can do that; the test that needs it is skipped, and seen to be, else. */
function canRun(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The first Python that has pandas: the one in use, or the system's. */
const PYTHON = ['python3', '/usr/bin/python3'].find((python) => canRun(python, '-c', 'import pandas'));
const R = ['Rscript'].find((program) => canRun(program, '-e', '1'));

describe.each(Object.keys(FOLDERS) as Folder[])(
  'the snippets of the downloads page, over the table in %s',
  (name) => {
    it('have something to answer', () => {
      expect(answerTo(name).length).toBeGreaterThan(8);
      if (name === 'parts') expect(answerTo(name).some(({ inexact }) => inexact > 0)).toBe(true);
      const { csv: csvs, parquet } = tables.get(name) ?? { csv: [], parquet: [] };
      for (const files of [csvs, parquet])
        if (name === 'whole') expect(files).toHaveLength(1);
        else expect(files.length).toBeGreaterThan(1);
    });

    it('DuckDB', async () => {
      const engine = await openEngine({
        folder: await mkdtemp(join(folder, 'engine-')),
        memoryMib: 512,
        threads: 1,
      });
      try {
        // It reads addresses of the web by an extension; here the same statement reads the same files from the disk.
        const base = `${join(folder, name)}/`;
        const code = codeOf('duckdb', name).replaceAll(new URL(`${name}/`, site.url).href, base);
        const rows = await engine.rows(code);
        const numbers = rows.map((row) => Object.entries(row).map(([key, value]) => [key, Number(value)]));
        expect(numbers.map((row) => Object.fromEntries(row) as unknown)).toEqual(answerTo(name));
      } finally {
        engine.close();
      }
    });

    it.skipIf(PYTHON === undefined)('Python with pandas', async () => {
      const code = `${codeOf('python', name)}\nprint("ANSWER")\nprint(answer.to_csv(index=False))\n`;
      expect(await rowsFrom(PYTHON ?? '', ['-c', code])).toEqual(answerTo(name));
    });

    it.skipIf(R === undefined)('R', async () => {
      const code = `${codeOf('r', name)}\ncat("ANSWER\\n")\nwrite.csv(answer, row.names = FALSE)\n`;
      expect(await rowsFrom(R ?? '', ['-e', code])).toEqual(answerTo(name));
    });

    it('Observable', async () => {
      // What Observable gives every page as `d3`, of it the parts that the snippet names.
      const d3 = { csv, autoType, rollups, sum };
      const run = new Function(
        'd3',
        `return (async () => {\n${codeOf('observable', name)}\nreturn answer;\n})()`,
      );
      expect(await (run(d3) as Promise<unknown>)).toEqual(answerTo(name));
    });
  },
);
