import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { goTo, openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const who = (page: Page): string => new URL(page.url()).searchParams.get('who') ?? '';
const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search bodies and groups' });
const option = (page: Page, text: string): Locator =>
  page.getByRole('listbox').getByRole('option').filter({ hasText: text });

async function openBodies(address: string, options?: object) {
  const opened = await site.open(address, options);
  await untilLive(opened.page);
  await opened.page.getByRole('button', { name: /Add bodies|Choose bodies/ }).click();
  await field(opened.page).waitFor();
  return opened;
}

describe('the picker of bodies', () => {
  it('by keyboard: type initials, Enter, Backspace, Escape, and the focus comes back', async () => {
    const { page, asked } = await openBodies('?view=trend&who=province:辽宁');
    await expect.poll(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('syszfbgs');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('lnsrmzf');
    await option(page, '辽宁省人民政府').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => who(page)).toMatch(/^province:辽宁,area:[0-9a-f]{10}$/);
    expect(await page.getByRole('button', { name: 'Remove 辽宁省人民政府' }).count()).toBeGreaterThan(0);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect.poll(() => who(page)).toBe('province:辽宁');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('+ Add bodies');
    expect(asked.filter((address) => address.includes('names-0.json'))).toHaveLength(1);
  });

  it('arrows move through groups and bodies; what is picked by pinyin has its line and its numbers', async () => {
    const { page } = await openBodies('?view=trend');
    await page.keyboard.type('liaoning');
    await option(page, 'bodies in Liaoning').waitFor();
    await option(page, '辽宁省').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => who(page)).toBe('all,province:辽宁');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => who(page)).toMatch(/^all,province:辽宁,(agency|area):/);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await readTable(page, 'trend')).columns.length).toBe(3);
  });

  it('by mouse: a group of filters, undo, clear all', async () => {
    const { page } = await openBodies('?view=trend&who=level:county');
    await page.getByRole('combobox', { name: 'Province' }).selectOption('辽宁');
    await page.getByRole('combobox', { name: 'Level' }).selectOption('county');
    await option(page, 'added up').click();
    await expect.poll(() => who(page)).toBe('level:county,province:辽宁;level:county');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => who(page)).toBe('level:county');
    await option(page, 'added up').click();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => who(page)).toBe('');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => who(page)).toBe('level:county,province:辽宁;level:county');
  });

  it('takes one pick for a chart of one entity, closes, and offers to take it back', async () => {
    const { page } = await openBodies('?view=outcomes');
    await page.keyboard.type('sichuan');
    await option(page, 'bodies in Sichuan').click();
    await expect.poll(() => who(page)).toBe('province:四川');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => who(page)).toBe('');
  });

  it('offers what was picked lately', async () => {
    const { page } = await openBodies('?view=trend', {});
    await page.keyboard.type('shenyang');
    await option(page, '沈阳市').first().click();
    await page.keyboard.press('Escape');
    await page.reload();
    await untilLive(page);
    await page.getByRole('button', { name: 'Add bodies' }).click();
    await page
      .getByRole('group', { name: 'Recently used' })
      .getByRole('option', { name: /沈阳市/ })
      .waitFor();
  });

  it('works in a sandboxed frame, which may keep nothing and has no worker of modules', async () => {
    // What a host must send so that a frame without origin may load the site at all.
    const open = await openSite({ headers: { 'Access-Control-Allow-Origin': '*' } });
    const frame = '<iframe sandbox="allow-scripts" width="900" height="700" src="../?view=trend"></iframe>';
    await writeFile(join(open.made, 'frame.html'), frame);
    const { page, errors } = await open.open('made/frame.html');
    const inside = page.frameLocator('iframe');
    await inside.getByRole('button', { name: 'Add bodies' }).click();
    await inside.getByRole('combobox', { name: 'Search bodies and groups' }).fill('shenyang');
    await inside.getByRole('listbox').getByRole('option').filter({ hasText: '沈阳市' }).first().click();
    await inside
      .getByRole('button', { name: /Remove 沈阳市/ })
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await open.close();
  });

  it('takes no more than a chart can draw', async () => {
    const provinces =
      '北京,天津,河北,山西,内蒙古,辽宁,吉林,黑龙江,上海,江苏,浙江,安徽,福建,江西,山东,河南,湖北,湖南,广东,广西,海南,重庆,四川'.split(
        ',',
      );
    const { page } = await openBodies(
      `?view=trend&who=${provinces.map((name) => `province:${name}`).join()}`,
    );
    await option(page, 'Yunnan').first().click();
    await page.getByText('24 are chosen').waitFor();
    expect(await option(page, 'Tibet').first().getAttribute('aria-disabled')).toBe('true');
    expect(who(page).split(',')).toHaveLength(24);
  });

  it('is a whole sheet on a phone, every target at least 44 px, and goes by touch', async () => {
    const { page } = await openBodies('?view=trend&who=province:辽宁,level:county', {
      viewport: { width: 390, height: 844 },
      ...{ hasTouch: true, isMobile: true },
    });
    await option(page, 'Sichuan').first().waitFor();
    expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    const heights = await page
      .getByRole('dialog')
      .locator('button, select, input, [role=option]')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(40);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await option(page, 'Sichuan').first().tap();
    await expect.poll(() => who(page)).toBe('province:辽宁,level:county,province:四川');
    await page.getByRole('button', { name: 'Done' }).tap();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the picker of metrics', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.open(''));
    await untilLive(page);
  });

  it.each([
    ['English', 'administrative review: upheld', 'review_upheld'],
    ['Chinese', '结果维持', 'review_upheld'],
    ['pinyin', 'jieguoweichi', 'review_upheld'],
    ['initials', 'bnxssq', 'received'],
    ['a label of a form', '被依法纠错数', 'review_corrected'],
  ])('finds by %s and says which forms ask', async (_, text, id) => {
    await goTo(page, '?view=trend&m=granted');
    await page.getByRole('button', { name: /Metric:.*granted/i }).click();
    await page.getByRole('combobox', { name: 'Search metrics' }).fill(text);
    const first = page.getByRole('listbox').getByRole('option').first();
    await expect.poll(() => first.getAttribute('data-key')).toBe(id);
    expect(await first.textContent()).toMatch(/Forms? 20/);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('m') ?? 'received').toBe(id);
  });
});

it('no script of the pickers is part of the first page', async () => {
  const { page, asked } = await site.open('', {});
  await untilLive(page);
  await page.waitForLoadState('networkidle');
  const scripts = asked.filter((address) => address.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const name = new URL(script).pathname.split('/').pop() ?? '';
    const text = await readFile(join(inject('site'), 'assets', name), 'utf8');
    expect(text.includes('data-command'), name).toBe(false);
    expect(text.includes('data-dialog'), name).toBe(false);
  }
});
