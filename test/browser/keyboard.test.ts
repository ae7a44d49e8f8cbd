import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { VIEWS } from '../../src/app/address';
import { goTo, openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Every view, and what a view shows in another way. */
const ADDRESSES = [
  ...VIEWS.filter((view) => view !== 'report').map((view) => `?view=${view}`),
  '?view=overview&story=more-requests-fewer-bodies',
  '?view=trend&split=province',
  '?view=trend&basis=spread',
  '?view=trend&who=agency:359637c075,province:辽宁',
  '?view=trend&who=province:西藏&m=suit_direct_total',
  '?view=outcomes&split=level',
  '?view=ranking&time=2021..2022',
  '?view=report&who=agency:359637c075',
];
/** More stops than any page has: who presses the tab key oftener is in a trap. */
const MOST_STOPS = 150;

/** Another address in the page that is open, once all of it is there, with the focus at the top. */
async function goToTop(page: Page, query: string): Promise<void> {
  await goTo(page, query);
  await page.evaluate(() => {
    // The tab key goes on from where the focus was, also after it left: it is to begin at the top.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const view = new URLSearchParams(query).get('view') ?? '';
  await page.locator(`main [data-view="${view}"]`).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.status:not(.failed), .step') === null);
}

/** A place that the tab key comes to; `faults` are what a reader without a mouse or without sight would miss. */
interface Stop {
  at: string;
  faults: string[];
  isNew: boolean;
}

/** The element with the focus; undefined when the tab key has gone through the page. */
function stopHere(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const seen = ((window as { seen?: Set<Element> }).seen ??= new Set());
    const isNew = !seen.has(element);
    seen.add(element);
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ');
    const name = [
      element.getAttribute('aria-label'),
      ...labelledBy.map((id) => document.getElementById(id)?.textContent),
      ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
      element.matches('input, select') ? '' : element.textContent,
    ].find((text) => (text ?? '').trim() !== '');
    // A radio is seen by its label, a bar by the frame of its row; no script reads the style of a thumb.
    const marks = [element, element.closest('label')].filter((each) => each !== null);
    const room = element.querySelector(':scope > .room');
    const isSeen =
      element.matches('[type="range"]') ||
      marks.some((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      }) ||
      (room !== null && getComputedStyle(room).stroke !== 'none');
    const shown = element.closest('label') ?? element;
    const hidden =
      shown.closest('[hidden], [aria-hidden="true"], [inert], .unseen') !== null ||
      !shown.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return {
      at: `${element.tagName} ${(name ?? '').trim().slice(0, 40)}`,
      faults: [
        ...(name === undefined ? ['no name'] : []),
        ...(isSeen ? [] : ['no focus to be seen']),
        ...(hidden ? ['hidden'] : []),
      ],
      isNew,
    };
  });
}

it('every view is read with the tab key: each stop has a name and is seen, none is hidden or a trap', async () => {
  const { page, errors } = await site.open('');
  await untilLive(page);
  for (const address of ADDRESSES) {
    await goToTop(page, address);
    await page.evaluate(() => delete (window as { seen?: Set<Element> }).seen);
    const stops: Stop[] = [];
    for (let presses = 0; presses < MOST_STOPS; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await stopHere(page);
      // The end of the page, or its first stop again.
      if (stop === undefined || !stop.isNew) break;
      stops.push(stop);
    }
    expect(stops.length, address).toBeGreaterThan(15);
    expect(stops.length, address).toBeLessThan(MOST_STOPS);
    expect(stops[0]?.at, address).toMatch(/Skip to/);
    expect(stops.at(-1)?.at, address).toBe('A Downloads');
    expect(
      stops.filter(({ faults }) => faults.length > 0),
      address,
    ).toEqual([]);
  }
  expect(errors).toEqual([]);

  await goToTop(page, '?view=trend');
  await page.getByLabel('From year').focus();
  const focused = await page.locator('.track').screenshot();
  await page.getByLabel('From year').blur();
  const left = await page.locator('.track').screenshot();
  expect(focused.equals(left), 'a thumb with the focus looks as without it').toBe(false);
}, 180_000);

it('the focus stays where it was when what had it goes away', async () => {
  const { page } = await site.open('?view=trend&who=province:辽宁,province:上海,province:重庆');
  await untilLive(page);
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  await page.getByRole('button', { name: 'Remove bodies in Shanghai' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Remove bodies in Chongqing');
  await page.keyboard.press('Enter');
  // With one left there is nothing more to remove.
  await expect.poll(focused).toBe('+ Add bodies');
  await page.getByRole('button', { name: 'Got it' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Download CSV');
});

it('the links of millions of figures are one stop, and the arrow keys go from one to the next', async () => {
  const { page } = await site.open('?view=data');
  await untilLive(page);
  const links = page.locator('.region tbody a');
  await links.first().waitFor();
  expect(await page.locator('.region tbody a[tabindex="0"]').count()).toBe(1);
  await page.locator('.region tbody a[tabindex="0"]').focus();
  const row = () => page.evaluate(() => Number(document.activeElement?.closest('tr')?.ariaRowIndex));
  const first = await row();
  for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('ArrowDown');
  const last = await row();
  expect(last).toBeGreaterThanOrEqual(first + 20);
  const place = await page.evaluate(() => {
    const box = document.querySelector('.region')?.getBoundingClientRect();
    const link = document.activeElement?.getBoundingClientRect();
    return [(link?.top ?? 0) - (box?.top ?? 0), (box?.bottom ?? 0) - (link?.bottom ?? 0)];
  });
  expect(Math.min(...place)).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('ArrowUp');
  expect(await row()).toBeLessThan(last);
});
