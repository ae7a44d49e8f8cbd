import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions as en } from '../../src/view/words/definitions/en';
import { definitions as zh } from '../../src/view/words/definitions/zh';
import { violationsInBothThemes } from '../support/axe';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openDefinition(address: string, tab: string, index = 0): Promise<[Page, Locator]> {
  const { page } = await site.open(address);
  await untilLive(page);
  const figure = page.locator('figure').nth(index);
  await figure.getByRole('tab', { name: tab }).click();
  await figure.locator('section[data-quantity]').first().waitFor();
  return [page, figure];
}

/** The rows of a definition's table: what each form states and how it compares. */
async function rowsOf(figure: Locator, id: string): Promise<string[][]> {
  const rows = await figure.locator(`section[data-quantity="${id}"] tbody tr`).all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
}

const defined = (figure: Locator): Promise<string[]> =>
  figure
    .locator('section[data-quantity]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-quantity') ?? ''));

describe('the definition of what a chart shows', () => {
  it('of a metric: text, legal source, and each form with its label', async () => {
    const [, figure] = await openDefinition('?view=trend&m=granted', 'Definition');
    expect(await defined(figure)).toEqual(['granted']);
    const text = await figure.locator('section').innerText();
    expect(text).toContain(en.texts['granted']);
    expect(text).toContain('予以公开');
    expect(text).toContain('Order 711 of 2019), articles 36 (1), 36 (2)');
    const [of2008, of2014, , of2021] = await rowsOf(figure, 'granted');
    expect(of2008?.[1]).toContain('near, but not comparable');
    expect(of2014?.[0]).toBe('同意公开答复数');
    expect(of2014?.[1]).toContain('Until 2018 requests for what was already public were counted apart');
    expect(of2021).toEqual(['（一）予以公开', 'the same number']);
  });

  it('of a rate: what stands above and below the line, form by form, in Chinese', async () => {
    const [page, figure] = await openDefinition('?view=trend&m=full_share&lang=zh', '定义');
    expect(await figure.locator('section').innerText()).toContain(zh.texts['full_share']);
    const [, of2014, of2019] = await rowsOf(figure, 'full_share');
    expect(of2014?.[0]).toBe('(予以公开 + 属于已主动公开范围) ÷ 办理结果总计');
    expect(of2019).toEqual(['予以公开 ÷ 办理结果总计', '相同']);
    // The panel keeps up with the language.
    await page.getByRole('link', { name: 'English' }).click();
    await figure
      .locator('section')
      .getByText(en.texts['full_share'] ?? '')
      .waitFor();
  });

  it('of outcomes: rows of older forms that are added up', async () => {
    for (const [address, index] of [
      ['?view=outcomes', 0],
      ['', 1],
    ] as const) {
      const [, figure] = await openDefinition(address, 'Definition', index);
      expect(await defined(figure)).toContain('other_handling');
      const [of2008, of2014] = await rowsOf(figure, 'unavailable');
      expect(of2008).toEqual(['not asked']);
      expect(of2014?.[0]).toBe("Not held + Not this agency's to disclose");
    }
  });

  it('of shares of outcomes: the part over all of them', async () => {
    const [, figure] = await openDefinition('?view=outcomes&per=share', 'Definition');
    const [of2008] = await rowsOf(figure, 'refused');
    expect(of2008?.[0]).toBe('Refused ÷ (Granted in full + Granted in part + Refused)');
  });

  it('of cases by result, and of the corrected share', async () => {
    const [page, figure] = await openDefinition('?view=cases', 'Definition');
    const results = ['upheld', 'corrected', 'other', 'pending'];
    expect(await defined(figure)).toEqual(results.map((result) => `review_${result}`));
    const corrected = page.locator('figure').nth(2);
    await corrected.getByRole('tab', { name: 'Definition' }).click();
    await corrected.locator('section').nth(1).waitFor();
    expect(await defined(corrected)).toEqual(['review_corrected_share', 'suit_corrected_share']);
    const [of2008, of2014] = await rowsOf(corrected, 'suit_corrected_share');
    expect(of2008).toEqual(['not asked']);
    expect(of2014?.[0]).toBe('Lawsuit: corrected ÷ (Lawsuit: upheld + Lawsuit: corrected + Lawsuit: other)');
  });

  it('loads when it is asked for, not before', async () => {
    const { page, asked } = await site.open('', {});
    await untilLive(page);
    const texts = (): number => asked.filter((url) => /Definition-.*\.js$/.test(url)).length;
    expect(texts()).toBe(0);
    await page.locator('figure').first().getByRole('tab', { name: 'Definition' }).click();
    await page.locator('section[data-quantity="items_disclosed"]').waitFor();
    expect(texts()).toBe(1);
  });

  it('has nothing that axe objects to', async () => {
    const [page] = await openDefinition('?view=outcomes', 'Definition');
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});
