import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVitrine } from '../support/runVitrine';

const HEADER = 'agency,province,level,year,metric,value\n';

let folder: string;
let versions: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-test-'));
  versions = join(folder, 'versions');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds a corpus with one figure beside what is kept; comes back with its version. */
async function build(name: string, value: number): Promise<string> {
  const [csv, out] = [join(folder, `${name}.csv`), join(folder, name)];
  await writeFile(csv, `${HEADER}沈阳市司法局,辽宁,prefecture,2023,received,${value}\n`);
  expect((await runVitrine('build', csv, '--out', out, '--versions', versions)).code).toBe(0);
  return (JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as { version: string }).version;
}

async function listed(name: string): Promise<string[]> {
  const text = await readFile(join(folder, name, 'versions.json'), 'utf8');
  return (JSON.parse(text) as { version: string }[]).map(({ version }) => version);
}

describe('vitrine keep', () => {
  it('keeps a version once, and builds put it beside every other version', async () => {
    const first = await build('first', 1);
    expect(await listed('first')).toEqual([]);
    expect((await runVitrine('keep', join(folder, 'first'), '--versions', versions)).err).toContain(
      'is kept',
    );
    const again = await runVitrine('keep', join(folder, 'first'), '--versions', versions);
    expect([again.code, again.err]).toEqual([0, `version ${first} is kept already\n`]);
    expect((await readFile(join(versions, 'versions.csv'), 'utf8')).trimEnd().split('\n')).toHaveLength(2);

    const second = await build('second', 2);
    expect(await listed('second')).toEqual([first]);
    const there = join(folder, 'second/versions', first);
    expect(await readFile(join(there, 'manifest.json'))).toEqual(
      await readFile(join(folder, 'first/manifest.json')),
    );
    await runVitrine('keep', join(folder, 'second'), '--versions', versions);
    expect(await readdir(join(versions, second))).not.toContain('versions');
    // The same figures as before are the first version again, which is then not an earlier one.
    expect(await build('third', 1)).toBe(first);
    expect(await listed('third')).toEqual([second]);
  });

  it('keeps no folder that is no corpus', async () => {
    const { code, err } = await runVitrine('keep', versions, '--versions', versions);
    expect([code, err]).toEqual([1, expect.stringContaining('there is no corpus')]);
  });
});
