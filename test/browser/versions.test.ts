import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { placeVersions } from '../../src/cli/keptVersions';
import type { Manifest } from '../../src/corpus/manifest';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';
import { runVitrine } from '../support/runVitrine';

const DATA = join(import.meta.dirname, '../../data');

let folder: string;
let site: OpenSite;
let old: Manifest;
let newest: Manifest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-versions-'));
  const [built, kept, corpus] = [join(folder, 'old'), join(folder, 'kept'), join(folder, 'corpus')];
  // The corpus as it was before reports were read.
  expect((await runVitrine('build', join(DATA, 'figures.csv'), '--out', built)).code).toBe(0);
  expect((await runVitrine('keep', built, '--versions', kept)).code).toBe(0);
  old = await manifestOf(built);
  await mkdir(corpus);
  await cp(join(inject('site'), 'corpus'), corpus, { recursive: true });
  newest = await manifestOf(corpus);
  await placeVersions(kept, corpus, newest.version);
  site = await openSite({ mounts: { '/': inject('site'), '/corpus': corpus } });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

async function manifestOf(corpus: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(corpus, 'manifest.json'), 'utf8')) as Manifest;
}

describe('an address that names an earlier version', () => {
  it('shows the figures of then, says that there are newer ones, and leads to them', async () => {
    const { page, asked, errors } = await site.open(`?view=trend&v=${old.version.slice(0, 8)}`);
    await untilLive(page);
    const before = await readTable(page, 'trend');
    const note = page.getByText('Newer figures exist');
    await note.waitFor();
    expect(await note.textContent()).toContain(old.version);
    expect(await page.locator('figure[data-view="trend"]').textContent()).toContain(`corpus ${old.version}`);
    await page.getByRole('link', { name: 'Show the newest figures' }).click();
    await page.waitForURL((url) => !url.searchParams.has('v'));
    await untilLive(page);
    const after = await readTable(page, 'trend');
    expect(await page.locator('figure[data-view="trend"]').textContent()).toContain(
      `corpus ${newest.version}`,
    );
    const sum = ({ rows }: typeof after): number =>
      Object.values(rows).reduce((all, row) => all + (Object.values(row)[0] ?? 0), 0);
    expect(sum(after)).toBeGreaterThan(sum(before));
    expect(sum(before)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    expect(asked.every((url) => url.startsWith(site.server.url))).toBe(true);
  });

  it('shows the newest figures with a note where that version was not kept', async () => {
    const { page } = await site.open('?view=trend&v=00000000');
    await untilLive(page);
    await page.getByText('The address asks for corpus version 00000000').waitFor();
    const { rows } = await readTable(page, 'trend');
    expect(Object.keys(rows).length).toBeGreaterThan(5);
  });
});
