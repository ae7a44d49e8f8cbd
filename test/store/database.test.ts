import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/corpus/manifest';
import { createDatabase, type Database } from '../../src/store/database';
import { sql } from '../../src/store/sql';
import { openNodeDatabase } from '../support/nodeDatabase';
import { writeSmallCorpus } from '../support/smallCorpus';

const SHAPES = {
  'one file': {},
  'families of columns': { families: [['received'], ['granted', 'funds']] },
  'families of columns, then rows': { families: [['received'], ['granted', 'funds']], rowsAPart: 1234 },
};

describe.each(Object.entries(SHAPES))('a database of %s', (_, shape) => {
  let folder: string;
  let manifest: Manifest;
  let database: Database;
  let close: () => Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-database-'));
    await writeSmallCorpus(folder, shape);
    ({ manifest, database, close } = await openNodeDatabase(folder));
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  it('sums metrics of several families in one question', async () => {
    const rows = await database.query(sql`
      SELECT year, sum(received)::DOUBLE AS received, count(received) AS stated, sum(granted)::DOUBLE AS granted
      FROM ${await database.observationsFor(['received', 'granted'])} WHERE year >= ${2018} GROUP BY year ORDER BY year`);
    const sum = (weigh: (agency: number) => number) =>
      Array.from({ length: 300 }, (_, agency) => weigh(agency)).reduce((total, each) => total + each, 0);
    expect(rows).toEqual(
      [2018, 2019].map((year) => {
        const isStated = (agency: number) => (agency + year - 2010) % 4 !== 0;
        return {
          year,
          received: sum((agency) => (isStated(agency) ? agency : 0)),
          stated: sum((agency) => (isStated(agency) ? 1 : 0)),
          granted: sum((agency) => agency * (year - 2010)),
        };
      }),
    );
  });

  it('keeps each row of a body together, filtered by dimensions', async () => {
    const from = await database.observationsFor(
      ['granted', 'received'],
      sql`agency IN (${123}, ${299}) AND year = ${2017}`,
    );
    expect(
      await database.query(sql`SELECT agency, received, granted, "level" FROM ${from} ORDER BY agency`),
    ).toEqual([
      { agency: 123, received: 123, granted: 861, level: 3 },
      { agency: 299, received: 299, granted: 2093, level: 4 },
    ]);
  });

  it('answers for one family, and for dimensions alone', async () => {
    const funds = await database.observationsFor(['funds']);
    expect(await database.query(sql`SELECT count(funds) AS n FROM ${funds}`)).toEqual([{ n: 1500 }]);
    const bare = await database.observationsFor([]);
    expect(await database.query(sql`SELECT count(*) AS n FROM ${bare}`)).toEqual([{ n: 3000 }]);
  });

  it('gives a metric that nobody stated as NULL', async () => {
    const from = await database.observationsFor(['received', 'refused'], sql`agency = ${1}`);
    const rows = await database.query(sql`SELECT received, refused FROM ${from} ORDER BY year LIMIT 1`);
    expect(rows).toEqual([{ received: 1, refused: null }]);
  });

  it('asks only for the files that a question needs', async () => {
    const asked: string[] = [];
    const spied = createDatabase(
      {} as never,
      manifest,
      async (files) => void asked.push(...files.map(({ path }) => path)),
    );
    await spied.observationsFor(['received']);
    const needed = manifest.tables.observations.filter(({ columns }) => columns?.includes('received'));
    expect(asked).toEqual(needed.map(({ path }) => path));
  });

  it('asks the engine once for the same rows', async () => {
    const asked: string[] = [];
    const query = async ({ text }: { text: string }) => {
      asked.push(text);
      return [{ n: asked.length }];
    };
    const spied = createDatabase({ query } as never, manifest, async () => undefined);
    const ask = (year: number) => spied.query(sql`SELECT ${year} AS n`);
    expect([await ask(2020), await ask(2021), await ask(2020)]).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 1 }]]);
  });

  it('asks only for the parts that can hold the bodies', async () => {
    const asked: string[] = [];
    const [file] = manifest.tables.figures;
    const parts = [
      [0, 120],
      [120, 240],
      [241, 299],
    ].map((bodies, at) => ({ ...file, path: `figures-${at}.parquet`, bodies }));
    const spied = createDatabase(
      {} as never,
      { ...manifest, tables: { ...manifest.tables, figures: parts as never } },
      async (files) => void asked.push(files.map(({ path }) => path.replace(/\D/g, '')).join()),
    );
    for (const bodies of [undefined, [120, 130], [130, 250], [-1, -1]] as const)
      await spied.tableFor('figures', { bodies });
    expect(asked).toEqual(['0,1,2', '0,1', '1,2', '0']);
  });

  it('answers the same from a copy of columns in repeated use', async () => {
    const { manifest: _, ...large } = await openNodeDatabase(folder, (small) => ({
      ...small,
      counts: { ...small.counts, observations: 3_000_000 },
    }));
    const ask = async () => {
      const from = await large.database.observationsFor(['received', 'granted'], sql`year = ${2015}`);
      const rows = await large.database.query(sql`SELECT * FROM ${from} ORDER BY agency`);
      return { rows, isCopy: from.text.includes('"warm_1"') };
    };
    const first = await ask();
    expect(first.rows).toHaveLength(300);
    await ask();
    await expect
      .poll(async () => (await large.database.observationsFor(['granted', 'received'])).text, {
        timeout: 5000,
      })
      .toContain('"warm_1"');
    expect(await ask()).toEqual({ rows: first.rows, isCopy: true });
    await large.close();
  });

  it('answers the same from a copy of a small table, but for a part of one', async () => {
    const ask = async () => {
      const from = await database.tableFor('agencies');
      return { rows: await database.query(sql`SELECT * FROM ${from} ORDER BY agency`), from: from.text };
    };
    const first = await ask();
    expect(first.rows).toHaveLength(300);
    await ask();
    await expect.poll(async () => (await ask()).from, { timeout: 5000 }).toMatch(/^"warm_\d"$/);
    expect((await ask()).rows).toEqual(first.rows);

    const [file] = manifest.tables.figures;
    const parts = [0, 1].map((at) => ({
      ...file,
      path: `figures-${at}.parquet`,
      bodies: [at, at],
      rows: 10,
    }));
    const tables = { ...manifest.tables, figures: parts as never };
    const ofParts = createDatabase({} as never, { ...manifest, tables }, async () => undefined);
    for (let turn = 0; turn < 3; turn++)
      expect((await ofParts.tableFor('figures', { bodies: [1, 1] })).text).toContain('read_parquet');
  });

  it('reads the other tables', async () => {
    const rows = await database.query(sql`
      SELECT a.name, c.check_id FROM ${await database.tableFor('checks')} c
      JOIN ${await database.tableFor('agencies')} a USING (agency)`);
    expect(rows).toEqual([{ name: '县1', check_id: 'requests_balance' }]);
    const applicants = await database.applicantsFor(['received_total'], sql`agency = 5`);
    expect(await database.query(sql`SELECT sum(received_total)::DOUBLE AS s FROM ${applicants}`)).toEqual([
      { s: 40 },
    ]);
  });
});
