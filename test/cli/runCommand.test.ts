import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../support/corpus';
import { runVitrine } from '../support/runVitrine';

describe('vitrine', () => {
  it('lists its commands', async () => {
    const { code, out } = await runVitrine('--help');
    expect(code).toBe(0);
    for (const name of ['build', 'check', 'import']) expect(out).toContain(`vitrine ${name} `);
  });

  it.each([[[]], [['constructor']], [['biuld', 'a.csv']]])(
    'answers %j with exit code 2',
    async (args: string[]) => {
      expect(await runVitrine(...args)).toMatchObject({ code: 2, out: '' });
    },
  );

  it.each(['build', 'check', 'import'])('explains %s', async (name) => {
    const { code, out } = await runVitrine(name, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^usage: vitrine ${name} `));
  });

  it('runs as the project says', () => {
    const project = join(import.meta.dirname, '../..');
    const args = ['--import', 'tsx', 'src/cli/vitrine.ts', 'check', 'data/figures.csv'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(
      'agency,scope,year,check_id,stated,computed,metric,applicant,province',
    );
  });
});

describe('vitrine check', () => {
  it('names each identity that fails, and the rows that cannot be read', async () => {
    const csv = join(await makeFolder(), 'figures.csv');
    const row = (metric: string, value: string): string =>
      `甲县人民政府,四川,county,2022,2021,${metric},${value}\n`;
    const balance = row('received', '10') + row('carried_in', '2') + row('carried_out', '1');
    const header = 'agency,province,level,year,form,metric,value\n';
    await writeFile(csv, header + balance + row('concluded', '12'));
    expect(await runVitrine('check', csv)).toMatchObject({
      code: 0,
      out:
        'agency,scope,year,check_id,stated,computed,metric,applicant,province\n' +
        '甲县人民政府,own,2022,requests_balance,12,11,concluded,total,四川\n',
    });
    await writeFile(csv, header + balance + row('concluded', 'twelve'));
    const ran = await runVitrine('check', csv);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`${csv}, line 5, column value: "twelve" is not a number`);
  });
});
