import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyId } from '../../src/corpus/agencyId';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

const BODY = '甲县人民政府';
const REPORTS: [year: number, form: string, values: Record<string, number>][] = [
  [2018, '2014', { received: 9, concluded: 8, granted: 8 }],
  [
    2022,
    '2021',
    {
      ...{ received: 90, carried_in: 10, concluded: 80, carried_out: 15, granted: 60, partly_granted: 0 },
      ...{ refused: 20, refused_secret: 5, refused_internal: 15, unavailable: 0, unprocessed: 0 },
    },
  ],
];

let site: OpenSite;
let who: string;
beforeAll(async () => {
  site = await openSite();
  const lines = REPORTS.flatMap(([year, form, values]) =>
    Object.entries(values).map(
      ([metric, value]) =>
        `${BODY},四川,county,${year},${form},${metric},total,${value},https://example.gov.cn/${year}`,
    ),
  );
  await writeFile(
    join(site.made, 'flow.csv'),
    ['agency,province,level,year,form,metric,applicant,value,source', ...lines].join('\n'),
  );
  who = `corpus=made/flow.csv&who=agency:${agencyId('四川', BODY)}`;
});
afterAll(() => site.close());

async function open(address: string, options?: object): Promise<Page> {
  const { page } = await site.open(address, options);
  await untilLive(page);
  await page.locator('figure[data-view="flow"] table').waitFor({ state: 'attached' });
  return page;
}

/** The rows of the table: from, to, number; `undefined` where it states none. */
async function rowsOf(page: Page): Promise<[string, string, number | undefined][]> {
  return page.locator('figure[data-view="flow"] tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [from, to, number] = [...row.children];
      const value = number?.getAttribute('data-value') ?? undefined;
      return [
        from?.textContent ?? '',
        to?.textContent ?? '',
        value === undefined ? undefined : Number(value),
      ];
    }),
  );
}

describe('flow', () => {
  it('states every band in its table, what does not balance and what is not stated', async () => {
    const page = await open(`?view=flow&${who}`);
    const rows = await rowsOf(page);
    expect(rows).toContainEqual(['Requests newly received', 'All on hand', 90]);
    expect(rows).toContainEqual(['All on hand', 'Requests concluded', 80]);
    expect(rows).toContainEqual(['All on hand', 'Not accounted for', 5]);
    expect(rows).toContainEqual(['Refused', 'Refused: internal affairs', 15]);
    expect(rows).toContainEqual(['–', 'Granted in part', 0]);
    expect(rows).toContainEqual(['–', 'Other handling', undefined]);
    const drawn = await page.locator('figure[data-view="flow"] path.band').count();
    expect(rows.filter(([from]) => from !== '–')).toHaveLength(drawn);
    expect(await page.locator('figure[data-view="flow"]').textContent()).toContain(
      'Received and carried in make 100, concluded and carried over make 95: 5 not accounted for',
    );
  });

  it('steps to the year before, whose form does not ask what was carried over', async () => {
    const page = await open(`?view=flow&${who}`);
    await page.getByRole('link', { name: '← 2018' }).click();
    await page.getByRole('heading', { name: /2018/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('time')).toBe('2018');
    expect(await page.locator('figure[data-view="flow"]').textContent()).toContain('It is no error');
    expect((await rowsOf(page)).map(([, to]) => to)).not.toContain('Carried over to the next year');
  });

  it('is read band by band with the arrow keys', async () => {
    const page = await open(`?view=flow&${who}`);
    await page.locator('.surface').focus();
    await page.keyboard.press('Home');
    const spoken = page.locator('.surface [aria-live]');
    await expect.poll(() => spoken.textContent()).toMatch(/All on hand: (90|10)/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => spoken.textContent()).toMatch(/^All on hand → /);
  });

  it('leaves the reasons to the table on a phone', async () => {
    const page = await open(`?view=flow&${who}`, { viewport: { width: 360, height: 740 } });
    await page.getByText('The reasons stand in the table').waitFor();
    expect(await page.locator('[data-node="refused_secret"]').count()).toBe(0);
    expect(await rowsOf(page)).toContainEqual(['Refused', 'Refused: state secret', 5]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('adds up the reports of a group and says how many', async () => {
    const page = await open('?view=flow&time=2023');
    expect(await page.locator('.subtitle').textContent()).toMatch(/Sum of the \d+ of \d+ reports/);
  });
});
