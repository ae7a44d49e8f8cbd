import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

interface SeedRow {
  agency: string;
  scope: string;
  province: string;
  level: string;
  year: string;
  metric: string;
  applicant: string;
  value: string;
  qualifier: string;
  source: string;
  source_kind: string;
}

let site: OpenSite;
let seed: SeedRow[];
beforeAll(async () => {
  site = await openSite();
  const read = async (name: string): Promise<SeedRow[]> =>
    Papa.parse<SeedRow>(await readFile(`data/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
  // A later row of a cell counts: sources on the web are preferred to files.
  const reports = (await read('reports.csv')).map((row) => ({ ...row, scope: 'own', source_kind: 'file' }));
  seed = [...reports, ...(await read('figures.csv'))];
});
afterAll(() => site.close());

/** Sum by year over `data/figures.csv` itself; a cell that several sources state counts once. */
function sumsOf(metric: string, passes: (row: SeedRow) => boolean): Record<string, number> {
  const cells = new Map<string, SeedRow>();
  for (const row of seed) {
    if (row.metric === metric && row.applicant === 'total' && passes(row)) {
      cells.set(`${row.agency} ${row.scope} ${row.year}`, row);
    }
  }
  const sums: Record<string, number> = {};
  for (const { year, value } of cells.values()) sums[year] = (sums[year] ?? 0) + Number(value);
  return sums;
}

async function live(address: string): Promise<Page> {
  const { page } = await site.open(address);
  await untilLive(page);
  return page;
}

/** The stated numbers of one column, by year. */
async function columnOf(
  page: Page,
  view: string,
  column: string,
  index = 0,
): Promise<Record<string, number>> {
  const { rows } = await readTable(page, view, index);
  return Object.fromEntries(
    Object.entries(rows).flatMap(([year, values]) => {
      const value = values[column];
      return value === undefined ? [] : [[year, value]];
    }),
  );
}

describe('overview', () => {
  it('adds up own reports by year, as the figures state them', async () => {
    const page = await live('?time=2005..2025');
    const { columns } = await readTable(page, 'overview');
    expect(await columnOf(page, 'overview', columns[0] ?? '')).toEqual(
      sumsOf('items_disclosed', ({ scope }) => scope === 'own'),
    );
    expect(await columnOf(page, 'overview', 'Administrative review: all', 2)).toEqual(
      sumsOf('review_total', ({ scope }) => scope === 'own'),
    );
  });

  it('says n of N for every sum', async () => {
    const page = await live('');
    const { texts } = await readTable(page, 'overview');
    const ofYear = texts.find(([year]) => year === '2024');
    const stated = seed.filter(
      (row) => row.metric === 'items_disclosed' && row.year === '2024' && row.scope === 'own',
    ).length;
    const bodies = new Set(
      seed.filter((row) => row.year === '2024' && row.scope === 'own').map((row) => row.agency),
    );
    expect(ofYear?.[1]).toContain(`${stated} of ${bodies.size}`);
  });
});

describe('trend', () => {
  it('draws a line for each province and leaves gaps where no figure is', async () => {
    const page = await live('?view=trend&who=province:辽宁,province:上海&time=2008..2025');
    await page.locator('figure[data-view="trend"] .line').nth(1).waitFor();
    for (const [province, name] of [
      ['辽宁', 'bodies in Liaoning'],
      ['上海', 'bodies in Shanghai'],
    ] as const) {
      const expected = sumsOf(
        'received',
        (row) => row.scope === 'own' && row.province === province && Number(row.year) >= 2008,
      );
      expect(await columnOf(page, 'trend', name)).toEqual(expected);
      // As many runs of neighbouring years as the figures have, so many sub-paths.
      const years = Object.keys(expected)
        .map(Number)
        .sort((a, b) => a - b);
      const runs = years.filter((year) => !years.includes(year - 1)).length;
      const path = await page.locator(`.line[data-key="province:${province}"] path`).getAttribute('d');
      expect((path ?? '').split('M').length - 1).toBe(runs);
    }
  });

  it('answers for one body with its source, and for its area reports apart', async () => {
    const name = '鞍山市人民政府';
    const page = await live('?view=trend');
    await page.getByRole('button', { name: '+ Add bodies' }).click();
    await page.getByRole('combobox', { name: 'Search bodies and groups' }).fill(name);
    await page.getByRole('option', { name: `${name} (area report)` }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Remove all bodies' }).click();
    await page.waitForFunction(
      () => document.querySelectorAll('figure[data-view="trend"] .line').length === 1,
    );
    const expected = sumsOf(
      'received',
      (row) => row.agency === name && row.scope === 'area' && Number(row.year) >= 2008,
    );
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    await page.locator('figure[data-view="trend"] h2').getByText(name).waitFor();
    await expect.poll(() => columnOf(page, 'trend', `${name} (area report)`)).toEqual(expected);
    // Keyboard: the chart takes focus, arrow keys read the values, with their source.
    await page.locator('.surface').focus();
    await page.keyboard.press('ArrowRight');
    const spoken = await page.locator('.surface [aria-live]').innerText();
    expect(spoken).toContain(name);
    expect(spoken).toMatch(/form of \d{4} \(assumed from the year\)/);
    expect(spoken).toMatch(/official site|copy on another host|news report/);
  });

  it('links official sources safely, and never a copy on another host', async () => {
    const rows = seed.filter(
      (row) => row.metric === 'received' && row.applicant === 'total' && row.scope === 'own',
    );
    const linked = async (kind: string) => {
      const row = rows.find((each) => each.source_kind === kind && each.source.startsWith('http'));
      const agencies = Papa.parse<{ id: string; name: string }>(await readFile('data/agencies.csv', 'utf8'), {
        header: true,
      }).data;
      const id = agencies.find(({ name }) => name === row?.agency)?.id ?? '';
      const page = await live(`?view=trend&who=agency:${id}&time=${row?.year}`);
      await page.locator('figure[data-view="trend"] td[data-value]').waitFor({ state: 'attached' });
      return page.locator(`figure a[href="${row?.source}"]`);
    };
    expect(await (await linked('official')).getAttribute('rel')).toContain('noopener noreferrer nofollow');
    expect(await (await linked('mirror')).count()).toBe(0);
  });

  it('takes metric, years and applicants from the address, and back leads back', async () => {
    const page = await live('?view=trend&m=carried_in&time=2020..2023');
    expect(Object.keys((await readTable(page, 'trend')).rows)).toEqual(['2020', '2021', '2022', '2023']);
    await page.getByRole('button', { name: 'Metric:' }).click();
    await page.getByRole('combobox', { name: 'Search metrics' }).fill('结转下年度');
    await page
      .getByRole('option', { name: /^Carried over to the next/ })
      .first()
      .click();
    await expect.poll(() => page.url()).toContain('m=carried_out');
    await page.locator('figure h2').getByText('Carried over to the next year').waitFor();
    await page.goBack();
    await page.locator('figure h2').getByText('Requests carried over from the year before').waitFor();
    await page.goto(`${site.server.url}?view=trend&applicant=natural`);
    await untilLive(page);
    await page.locator('figure h2').getByText('natural persons').waitFor();
    const sums: Record<string, number> = {};
    for (const row of seed) {
      if (row.metric === 'received' && row.applicant === 'natural' && row.scope === 'own')
        sums[row.year] = (sums[row.year] ?? 0) + Number(row.value);
    }
    expect(await columnOf(page, 'trend', 'all bodies')).toEqual(sums);
  });
});

describe('outcomes', () => {
  it('stacks outcomes, and opens refusals into their reasons without losing any', async () => {
    const page = await live('?view=outcomes');
    const closed = await columnOf(page, 'outcomes', 'Refused');
    expect(closed).toEqual(sumsOf('refused', (row) => row.scope === 'own' && Number(row.year) >= 2008));
    await page.getByLabel('Open refusals into reasons').check();
    await expect.poll(() => page.url()).toContain('open=refused');
    await page.locator('th').getByText('Refused, reason not stated').first().waitFor({ state: 'attached' });
    const { rows, columns } = await readTable(page, 'outcomes');
    for (const [year, total] of Object.entries(closed)) {
      const reasons = columns.filter((column) => column.startsWith('Refused'));
      const sum = reasons.reduce((all, column) => all + (rows[year]?.[column] ?? 0), 0);
      expect(sum).toBeGreaterThanOrEqual(total);
    }
  });

  it('gives shares of complete sets only, adding up to 100 %', async () => {
    const page = await live('?view=outcomes&per=share');
    await page.locator('figure[data-view="outcomes"]').waitFor();
    const { rows } = await readTable(page, 'outcomes');
    const sums = Object.values(rows)
      .map((values) => Object.values(values).filter((value) => value !== undefined))
      .filter((values) => values.length > 0)
      .map((values) => values.reduce((sum, value) => sum + value, 0));
    expect(sums.length).toBeGreaterThan(0);
    for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
  });
});

describe('cases', () => {
  it('shows reviews and suits by result, and the corrected share', async () => {
    const page = await live('?view=cases');
    await page.locator('figure[data-view="cases"]').nth(2).waitFor();
    expect(await columnOf(page, 'cases', 'Corrected')).toEqual(
      sumsOf('review_corrected', (row) => row.scope === 'own' && Number(row.year) >= 2008),
    );
    const shares = await readTable(page, 'cases', 2);
    for (const values of Object.values(shares.rows)) {
      for (const share of Object.values(values)) {
        if (share !== undefined) expect(share >= 0 && share <= 1).toBe(true);
      }
    }
  });
});

describe('what every view shares', () => {
  it('falls back with a note where the address is broken', async () => {
    const page = await live('?view=trends&m=nope&who=province:月球,agency:00ff00ff00&time=9..x&per=maybe');
    await page.locator('figure[data-view="overview"]').nth(2).waitFor();
    const notes = await page.locator('.note').allInnerTexts();
    for (const part of ['view=“trends”', 'm=“nope”', 'who=“province:月球”', 'time=“9..x”', 'per=“maybe”'])
      expect(notes.join('\n')).toContain(part);
    await page.locator('.note').getByText('00ff00ff00').waitFor();
  });

  it('speaks Chinese, counts in 万, and keeps the choice in the address', async () => {
    const page = await live('');
    await page.getByRole('link', { name: '中文' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(page.url()).toContain('lang=zh');
    expect(await page.locator('figure h2').first().innerText()).toContain('主动公开的政府信息');
    expect(await page.locator('figure svg').first().innerHTML()).toMatch(/\d万</);
  });

  it('downloads the numbers as CSV with a byte order mark', async () => {
    const page = await live('?view=trend&who=province:辽宁');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const bytes = await readFile(await (await download).path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = Papa.parse<Record<string, string>>(bytes.toString('utf8').replace('\ufeff', ''), {
      header: true,
    }).data;
    const stated = Object.fromEntries(
      rows.filter(({ value }) => value !== '').map(({ year, value }) => [year, Number(value)]),
    );
    expect(stated).toEqual(sumsOf('received', (row) => row.scope === 'own' && row.province === '辽宁'));
  });

  it('answers to the pointer with body, year, value, n of N and form', async () => {
    const page = await live('');
    const chart = page.locator('.surface').first();
    const box = await chart.boundingBox();
    if (box === null) throw new Error('no chart');
    await page.mouse.move(box.x + box.width - 30, box.y + 150);
    const tooltip = await chart.locator('.tooltip').innerText();
    expect(tooltip).toMatch(/2025/);
    expect(tooltip).toMatch(/stated by \d+ of \d+ bodies/);
    expect(tooltip).toMatch(/form of 2021 \(assumed from the year\)/);
  });

  it('moves years by keyboard, and back passes over the years between', async () => {
    const page = await live('?view=trend');
    await page.getByLabel('From year').focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('time=2011..2025');
    await expect.poll(async () => Object.keys((await readTable(page, 'trend')).rows)[0]).toBe('2011');
  });
});
