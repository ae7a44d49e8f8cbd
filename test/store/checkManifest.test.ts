import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CORPUS_FORMAT, type Manifest } from '../../src/corpus/manifest';
import { checkManifest } from '../../src/store/checkManifest';
import { writeSmallCorpus } from '../support/smallCorpus';

let manifest: Manifest;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-manifest-'));
  manifest = await writeSmallCorpus(folder);
  await rm(folder, { recursive: true });
});

describe('checkManifest', () => {
  it('gives a manifest back', () => {
    expect(checkManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  });

  it('takes a corpus without files of names, and one with them', () => {
    const names = [{ path: 'names-0.json', bytes: 7, sha256: 'a', rows: 1 }];
    expect(manifest.names).toBeUndefined();
    expect(checkManifest({ ...manifest, names })).toEqual({ ...manifest, names });
  });

  const file = (path: string) => [{ path, bytes: 1, sha256: '' }];
  const WRONG: [title: string, change: object, code: string, words: string][] = [
    ['a newer format', { format: CORPUS_FORMAT + 1 }, 'newer-corpus', `format ${CORPUS_FORMAT + 1}`],
    ['no format', { format: undefined }, 'wrong-content', 'manifest.format'],
    ['no version', { version: '' }, 'wrong-content', 'manifest.version'],
    ['a year that is none', { years: [2008, null] }, 'wrong-content', 'manifest.years'],
    ['no dictionaries', { dictionaries: [] }, 'wrong-content', 'manifest.dictionaries'],
    ['a metric without type', { metrics: [{ id: 'a' }] }, 'wrong-content', 'manifest.metrics[0].type'],
    ['no tables', { tables: {} }, 'wrong-content', 'manifest.tables.observations'],
    ['a negative size', { cubes: [{ path: 'a', bytes: -1 }] }, 'wrong-content', 'manifest.cubes[0].bytes'],
    ['a file above the manifest', { cubes: file('../a.json') }, 'wrong-content', 'manifest.cubes[0].path'],
    ['a file on another host', { cubes: file('//host/a.json') }, 'wrong-content', 'manifest.cubes[0].path'],
    ['names on another host', { names: file('//host/a') }, 'wrong-content', 'manifest.names[0].path'],
    ['names that are no list', { names: {} }, 'wrong-content', 'manifest.names'],
    ['a file by address', { cubes: file('https://host/a') }, 'wrong-content', 'manifest.cubes[0].path'],
  ];
  it.each(WRONG)('refuses %s', (_, change, code, words) => {
    expect(() => checkManifest({ ...manifest, ...change })).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) as string }) as Error,
    );
  });

  it.each([[null], ['<!doctype html>'], [[1]], [7]])('refuses %j', (value) => {
    expect(() => checkManifest(value)).toThrow(expect.objectContaining({ code: 'wrong-content' }) as Error);
  });
});
