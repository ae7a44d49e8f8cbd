import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Story } from '../../src/domain/story';
import { violationsInBothThemes } from '../support/axe';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
let stories: Story[];
beforeAll(async () => {
  site = await openSite();
  stories = JSON.parse(await readFile(join(inject('site'), 'stories.json'), 'utf8')) as Story[];
});
afterAll(() => site.close());

const headlines = (page: Page) => page.locator('.stories h3').allInnerTexts();

describe('the first page', () => {
  it('offers every story, scripts switched off, with its sentences and a link into it', async () => {
    const { page } = await site.open('', { javaScriptEnabled: false });
    expect(await headlines(page)).toEqual(stories.map(({ headline }) => headline.en));
    const texts = await page.locator('.stories li p').allInnerTexts();
    expect(texts).toEqual(stories.map(({ sentences }) => sentences.en.join(' ')));
    const links = await page
      .locator('.stories a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual(stories.map(({ id, views }) => `?${views[0]}&story=${id}`));
  });

  it('keeps them when the live page takes the place of the drawn one', async () => {
    const { page, asked } = await site.open('');
    await untilLive(page);
    expect(await page.locator('.stories').count()).toBe(1);
    await expect.poll(() => asked.some((url) => url.endsWith('/stories.json'))).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(await headlines(page)).toEqual(stories.map(({ headline }) => headline.en));
  });
});

describe('an open story', () => {
  it('stands over its chart and leads through its views, forward and back, and out', async () => {
    const story = stories.find(({ id }) => id === 'more-requests-fewer-bodies');
    const { page, errors } = await site.open('');
    await untilLive(page);
    const bar = page.getByRole('region', { name: story?.headline.en ?? '' });
    await page.getByRole('link', { name: story?.headline.en ?? '' }).click();
    await bar.waitFor();
    expect(new URL(page.url()).search).toBe(`?${story?.views[0]}&story=${story?.id}`);
    const { rows } = await readTable(page, 'trend');
    expect(Object.values(rows).flatMap((row) => Object.values(row))).toEqual([1265, 3539]);
    expect(await bar.getByRole('status').innerText()).toBe('View 1 of 3');
    expect(await bar.getByRole('link', { name: 'Previous view' }).count()).toBe(0);

    await bar.getByRole('link', { name: 'Next view' }).click();
    await bar.getByRole('link', { name: 'Next view' }).click();
    await page.locator('figure[data-view="coverage"]').waitFor();
    expect(await bar.getByRole('status').innerText()).toBe('View 3 of 3');
    await bar.getByRole('link', { name: 'Previous view' }).click();
    await page.locator('figure[data-view="trend"]').waitFor();
    expect(await bar.getByRole('status').innerText()).toBe('View 2 of 3');
    await page.goBack();
    expect(await bar.getByRole('status').innerText()).toBe('View 3 of 3');

    await page.getByRole('link', { name: 'Quality', exact: true }).click();
    expect(await bar.getByRole('status').innerText()).toBe('This view is not one of the story.');
    await bar.getByRole('link', { name: 'Close the story' }).click();
    expect(await bar.count()).toBe(0);
    expect(page.url()).not.toContain('story=');
    expect(errors).toEqual([]);
  });

  it('comes with its address, in Chinese, with nothing that axe objects to; an unknown one is said', async () => {
    const [story] = stories;
    const { page } = await site.open(`?${story?.views[0]}&story=${story?.id}&lang=zh`);
    await page.getByRole('region', { name: story?.headline.zh ?? '' }).waitFor();
    await page.locator('figure').first().waitFor();
    expect(await page.getByText(story?.sentences.zh.join('') ?? '').isVisible()).toBe(true);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByRole('link', { name: '下一幅' }).click();
    await page.getByRole('link', { name: '下一幅' }).click();
    await page.getByRole('link', { name: '更多故事' }).click();
    await page.locator('.stories').waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.goto(`${site.server.url}?story=none`);
    await page.getByText('There is no story named “none”.').waitFor();
  });

  it.each(['?embed=1', '?corpus=corpus'])('is not offered at %s', async (address) => {
    const { page, asked } = await site.open(address);
    await untilLive(page);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.stories').count()).toBe(0);
    expect(asked.filter((url) => url.endsWith('/stories.json'))).toEqual([]);
  });
});
