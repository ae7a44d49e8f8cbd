import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { publish, takeUpdate, titleOf, untilKept } from '../support/nextVersion';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

let folder: string;
let site: OpenSite;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-offline-'));
  await cp(inject('site'), folder, { recursive: true });
  site = await openSite({ mounts: { '/': folder } });
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe('after a first visit', () => {
  it('works without network: the views, the figures and the database that were touched', async () => {
    const { page, errors } = await site.open('?view=trend&who=province:辽宁', { serviceWorkers: 'allow' });
    await untilLive(page);
    const before = await readTable(page, 'trend');
    await untilKept(page);
    // A question about applicants, which starts the database.
    await page.goto(`${site.server.url}?view=trend&applicant=natural`);
    await untilLive(page);
    const asked = await readTable(page, 'trend');
    expect(
      Object.values(asked.rows).some((row) => Object.values(row).some((value) => (value ?? 0) > 0)),
    ).toBe(true);
    const kept = (): Promise<string[]> =>
      page.evaluate(async () => (await (await caches.open('vitrine-assets')).keys()).map(({ url }) => url));
    await expect.poll(kept).toContainEqual(expect.stringMatching(/\.wasm$/));
    await site.server.close();

    await page.goto(`${site.server.url}?view=trend&who=province:辽宁`);
    await untilLive(page);
    expect((await readTable(page, 'trend')).rows).toEqual(before.rows);
    await page.goto(`${site.server.url}?view=trend&applicant=natural`);
    await untilLive(page);
    expect((await readTable(page, 'trend')).rows).toEqual(asked.rows);
    // A view that was never opened comes with the site.
    await page.goto(`${site.server.url}?view=map`);
    await untilLive(page);
    await page.locator('figure[data-view="map"]').waitFor();
    expect(errors).toEqual([]);
  });
});

describe('an update of the site', () => {
  it('is announced, waits, and comes when the reader asks', async () => {
    const { page } = await site.open('', { serviceWorkers: 'allow' });
    await untilLive(page);
    await untilKept(page);
    const old = await titleOf(page);
    await publish(folder, 'Next');
    await page.reload();
    const note = page.getByText('A newer version of this site is ready.');
    await note.waitFor();
    expect(await titleOf(page)).toBe(old);
    await takeUpdate(page);
    expect(await titleOf(page)).toBe('Next');
    expect(await note.count()).toBe(0);
  });

  it('that lacks a file never takes over: the page goes on as it was', async () => {
    const { page } = await site.open('', { serviceWorkers: 'allow' });
    await untilLive(page);
    await untilKept(page);
    const old = await titleOf(page);
    await publish(folder, 'Broken', (worker) =>
      worker.replace(/url:([`"])index\.html/, 'url:$1assets/gone.js$1,revision:null},{url:$1index.html'),
    );
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const installing = new Promise<void>((resolve) => {
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => worker.state === 'redundant' && resolve());
        });
      });
      await registration.update();
      await installing;
    });
    await page.reload();
    await untilLive(page);
    expect(await titleOf(page)).toBe(old);
    await page.locator('figure').first().waitFor();
  });
});
