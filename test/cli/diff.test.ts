import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVitrine } from '../support/runVitrine';

const HEADER = 'agency,province,level,year,form,metric,value,qualifier,source\n';
const SAME = '沈阳市司法局,辽宁,prefecture,2023,2021,received,12,exact,a.html\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-test-'));
  await writeFile(
    join(folder, 'old.csv'),
    `${HEADER}${SAME}沈阳市司法局,辽宁,prefecture,2023,2021,granted,5,exact,a.html
沈阳市司法局,辽宁,prefecture,2022,2021,items_disclosed,80,exact,a.html
沈阳市司法局,辽宁,prefecture,2021,2021,received,3,exact,a.html
`,
  );
  await writeFile(
    join(folder, 'new.csv'),
    `${HEADER}${SAME}沈阳市司法局,辽宁,prefecture,2023,2021,granted,6,exact,b.html
沈阳市司法局,辽宁,prefecture,2022,2021,items_disclosed,80,at_least,a.html
大连市司法局,辽宁,prefecture,2023,2021,received,0,exact,c.html
`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('vitrine diff', () => {
  it('lists each value, qualifier and form that changed, and what came and went, with both sources', async () => {
    const { code, out, err } = await runVitrine('diff', join(folder, 'old.csv'), join(folder, 'new.csv'));
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').slice(1)).toEqual([
      'added,大连市司法局,辽宁,own,2023,received,total,,0,,exact,,2021,,c.html',
      'removed,沈阳市司法局,辽宁,own,2021,received,total,3,,exact,,2021,,a.html,',
      'changed,沈阳市司法局,辽宁,own,2022,items_disclosed,total,80,80,exact,at_least,2021,2021,a.html,a.html',
      'changed,沈阳市司法局,辽宁,own,2023,granted,total,5,6,exact,exact,2021,2021,a.html,b.html',
    ]);
    expect(err).toContain('values: 2 changed, 1 added, 1 removed');
  });

  it('compares corpus folders, and a folder with a CSV', async () => {
    const built = join(folder, 'corpus');
    expect((await runVitrine('build', join(folder, 'old.csv'), '--out', built)).code).toBe(0);
    const same = await runVitrine('diff', built, join(folder, 'old.csv'));
    expect(same.out.trimEnd().split('\n')).toHaveLength(1);
    expect(same.err).toContain('values: 0 changed, 0 added, 0 removed');
  });

  it('names what is no version, and rows that it cannot read', async () => {
    expect((await runVitrine('diff', folder)).code).toBe(2);
    const missing = await runVitrine('diff', folder, join(folder, 'old.csv'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('there is no corpus in')]);
    await writeFile(
      join(folder, 'bad.csv'),
      `${HEADER}沈阳市司法局,辽宁,prefecture,2023,2021,received,many,,\n`,
    );
    const bad = await runVitrine('diff', join(folder, 'bad.csv'), join(folder, 'old.csv'));
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('line 2')]);
  });
});
