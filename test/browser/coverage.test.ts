import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

interface SeedRow {
  agency: string;
  province: string;
  scope: string;
  year: string;
  metric: string;
  applicant: string;
  value: string;
}

let site: OpenSite;
/** Figures of own reports from 2008 on; a later row of a cell counts. */
let seed: SeedRow[];
beforeAll(async () => {
  site = await openSite();
  const read = async (name: string): Promise<SeedRow[]> =>
    Papa.parse<SeedRow>(await readFile(`data/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
  const reports = (await read('reports.csv')).map((row) => ({ ...row, scope: 'own' }));
  seed = [...reports, ...(await read('figures.csv'))].filter(
    ({ scope, year, agency }) => scope === 'own' && Number(year) >= 2008 && !agency.endsWith('(汇总)'),
  );
});
afterAll(() => site.close());

async function live(address: string): Promise<Page> {
  const { page } = await site.open(address);
  await untilLive(page);
  await page.locator('figure h2').first().waitFor();
  return page;
}

/** Values of a metric by body, then year. */
function valuesOf(metric: string): Map<string, Map<number, number>> {
  const bodies = new Map<string, Map<number, number>>();
  for (const row of seed) {
    if (row.metric !== metric || row.applicant !== 'total') continue;
    const key = `${row.province} ${row.agency}`;
    const ofBody = bodies.get(key) ?? new Map<number, number>();
    bodies.set(key, ofBody.set(Number(row.year), Number(row.value)));
  }
  return bodies;
}

/** The grid as it stands: names, and for each how many years are stated. */
async function gridOf(page: Page): Promise<{ name: string; stated: number }[]> {
  // Rows below those of the first frame follow.
  await page.locator('table[role="grid"]:not([aria-busy])').waitFor();
  return page.locator('table[role="grid"] tbody tr[data-key]').evaluateAll((rows) =>
    rows.map((row) => ({
      name: (row.querySelector('th a span')?.firstChild?.textContent ?? '').trim(),
      stated: row.querySelectorAll('.grid-mark.stated, .grid-mark.inexact').length,
    })),
  );
}

describe('coverage', () => {
  it('says n of N of every year as the figures have them', async () => {
    const page = await live('?view=coverage');
    const shown = await page
      .locator('table[role="grid"] [data-bodies]')
      .evaluateAll((bars) =>
        bars.map((bar) => `${bar.getAttribute('data-stated')}/${bar.getAttribute('data-bodies')}`),
      );
    const years = Array.from({ length: shown.length }, (_, at) => 2008 + at);
    const values = [...valuesOf('received').values()];
    expect(shown).toEqual(
      years.map((year) => {
        const bodies = new Set(
          seed.filter((row) => Number(row.year) === year).map((row) => `${row.province} ${row.agency}`),
        );
        return `${values.filter((each) => each.has(year)).length}/${bodies.size}`;
      }),
    );
  });

  it('shows a page of bodies, and the next one when asked', async () => {
    const page = await live('?view=coverage&who=province:重庆,province:辽宁');
    const first = await gridOf(page);
    expect(first).toHaveLength(50);
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(async () => (await gridOf(page))[0]?.name).not.toBe(first[0]?.name);
    const names = [...first, ...(await gridOf(page))].map(({ name }) => name);
    const bodies = new Set(
      seed.filter(({ province }) => ['重庆', '辽宁'].includes(province)).map(({ agency }) => agency),
    );
    expect(new Set(names)).toEqual(bodies);
  });

  it('orders by years stated, most first, and each row counts what the figures state', async () => {
    const page = await live('?view=coverage&m=items_disclosed');
    await page.getByText('By years stated').click();
    const values = valuesOf('items_disclosed');
    const counts = [...values.values()].map(({ size }) => size).sort((a, b) => b - a);
    await expect
      .poll(async () => (await gridOf(page)).map(({ stated }) => stated))
      .toEqual(counts.slice(0, 50));
    expect(page.url()).toContain('order=years');
  });

  it('is one stop for the keyboard; arrows move, the cell is told, Enter opens the body', async () => {
    const page = await live('?view=coverage&who=province:上海&time=2015..2025');
    expect(await page.locator('table[role="grid"] [tabindex="0"]').count()).toBe(1);
    await page.locator('table[role="grid"] [tabindex="0"]').focus();
    // Pinyin stands under it.
    const [name = ''] = (await page.locator('[data-at="1:-1"]').innerText()).split('\n');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const focused = page.locator('[data-at]:focus');
    expect(await focused.getAttribute('data-at')).toBe('1:10');
    expect(await focused.getAttribute('aria-label')).toMatch(/^2025: /);
    expect(await page.locator('.readout').innerText()).toContain(name);
    // Without a report in a year a cell leads to the trend; a name always does.
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('figure[data-view="trend"] h2').getByText(name).waitFor();
    await page.goBack();
    const stated = page.locator('[data-at].stated').first();
    const year = (await stated.getAttribute('aria-label'))?.slice(0, 4);
    await stated.click();
    await page.locator(`[data-view="report"][data-year="${year}"]`).waitFor();
  });

  it('downloads every body, absent years with their reason', async () => {
    const page = await live('?view=coverage&who=province:辽宁');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const rows = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const of = [...valuesOf('received')].filter(([body]) => body.startsWith('辽宁 '));
    const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
    expect(total(rows.map(({ value }) => Number(value)))).toBe(
      total(of.flatMap(([, values]) => [...values.values()])),
    );
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['stated', 'not_stated', 'no_report']));
    expect(rows.every(({ value, absence }) => (value === '') === (absence !== ''))).toBe(true);
  });
});

describe('same bodies', () => {
  it('chains the sums of those that stated both years', async () => {
    const bodies = [...valuesOf('received').values()];
    const expected: Record<string, string> = {};
    let last: number | undefined;
    for (let year = 2009; year <= 2025; year += 1) {
      const pairs = bodies.filter((each) => each.has(year - 1) && each.has(year));
      const sum = (of: number) => pairs.reduce((all, each) => all + (each.get(of) ?? 0), 0);
      if (pairs.length === 0 || sum(year - 1) === 0) {
        last = undefined;
        continue;
      }
      if (last === undefined) expected[year - 1] = `100.000 of ${pairs.length}`;
      last = ((last ?? 100) * sum(year)) / sum(year - 1);
      expected[year] = `${last.toFixed(3)} of ${pairs.length}`;
    }
    const page = await live('?view=trend');
    await page.getByText('Same bodies').click();
    await page.locator('figure h2').getByText('index of the same bodies').waitFor();
    await expect
      .poll(async () => {
        const { rows, texts } = await readTable(page, 'trend');
        return Object.fromEntries(
          Object.entries(rows).flatMap(([year, values]) => {
            const [value] = Object.values(values);
            const cell = texts.find(([each]) => each === year)?.[1] ?? '';
            const pairs = /(\d+) of \d+/.exec(cell)?.[1] ?? '';
            return value === undefined ? [] : [[year, `${value.toFixed(3)} of ${pairs}`]];
          }),
        );
      })
      .toEqual(expected);
    expect(page.url()).toContain('basis=same');
  });
});

describe.each(['coverage', 'heatmap'])('the definition under the %s', (view) => {
  it('says what each form calls the number, when it is opened', async () => {
    const page = await live(`?view=${view}&m=received`);
    await page.locator('summary').filter({ hasText: 'Definition' }).click();
    const rows = page.locator('section[data-quantity="received"] tbody tr');
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).join()).toContain('收到申请数');
  });
});

describe('shares of few cases', () => {
  it('stand on grey in a stack, and the chart says so', async () => {
    const page = await live('?view=outcomes&per=share');
    const bands = page.locator('figure rect[data-few]');
    await bands.first().waitFor({ state: 'attached' });
    const few = await bands.count();
    expect(await page.locator('figure .subtitle').innerText()).toContain('fewer than 30 cases');
    await page.goto(`${page.url()}&min=0`);
    await untilLive(page);
    await page.locator('figure .segment, figure [data-key]').first().waitFor({ state: 'attached' });
    expect(few).toBeGreaterThan(0);
    expect(await bands.count()).toBe(0);
  });
});

describe('lineage', () => {
  it('marks where a body went into another, and joins its figures when asked', async () => {
    const [into, from] = ['天津市住房和城乡建设委员会', '天津市城乡建设委员会'];
    const registry = Papa.parse<{ id: string; name: string }>(await readFile('data/agencies.csv', 'utf8'), {
      header: true,
    }).data;
    const id = registry.find(({ name }) => name === into)?.id ?? '';
    const page = await live(`?view=trend&m=items_website&who=agency:${id}`);
    const table = page.locator('figure[data-view="trend"] table').first();
    const merged = `${from} went into ${into} in 2018.`;
    expect(await table.locator('[data-break="2018"]').textContent()).toBe(`${merged} The line stops there.`);
    expect((await readTable(page, 'trend')).rows['2017']?.[into]).toBeUndefined();
    await page.getByText('With predecessors').click();
    const values = valuesOf('items_website').get(`天津 ${from}`);
    await expect
      .poll(async () => (await readTable(page, 'trend')).rows['2017']?.[into])
      .toBe(values?.get(2017));
    const { texts } = await readTable(page, 'trend');
    expect(texts.find(([year]) => year === '2017')?.join()).toContain(`figure of ${from}`);
    expect(await table.locator('[data-break="2018"]').textContent()).toContain('added up');
  });
});
