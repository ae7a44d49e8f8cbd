import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cube } from '../../corpus/cube';
import type { KeptVersion } from '../../corpus/keptVersion';
import type { Manifest } from '../../corpus/manifest';
import type { sliceNames, sliceOf } from '../../corpus/slice';

/** The module that cuts slices, `src/corpus/slice.ts`. */
export interface Slices {
  sliceNames: typeof sliceNames;
  sliceOf: typeof sliceOf;
}

/** What slices are cut from: one version of the corpus. */
export interface Numbers {
  manifest: Manifest;
  all: Cube;
}

/** Those of a corpus folder. */
export async function readNumbers(corpus: string): Promise<Numbers> {
  const read = async <T>(path: string): Promise<T> =>
    JSON.parse(await readFile(join(corpus, path), 'utf8')) as T;
  return { manifest: await read<Manifest>('manifest.json'), all: await read<Cube>('cube/all.json') };
}

/** The versions that a corpus folder keeps beside the newest; a corpus put there by hand may have no list. */
export async function readKept(corpus: string): Promise<KeptVersion[]> {
  const text = await readFile(join(corpus, 'versions.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as KeptVersion[];
}

export const keptFolder = (corpus: string, version: string): string => join(corpus, 'versions', version);

/** How the light page knows kept versions: `<version> <day>`, with commas between them; the newest stands last. */
export function writeKept(kept: readonly KeptVersion[]): string {
  return kept.map(({ version, keptOn }) => `${version} ${keptOn}`).join(',');
}

/**
 * Where a slice stands in the site. The version is in the path, so that no cache gives numbers of one version
 * to a page of another, and every version has its own.
 */
export const slicePath = (version: string, name: string): string => `slices/${version}/${name}.js`;

/** A slice as the script that hands it over; undefined where the corpus has none of that name. */
export function writeSlice(slices: Slices, { manifest, all }: Numbers, name: string): string | undefined {
  const slice = slices.sliceOf(manifest, all, name);
  return slice && `globalThis['vitrine:slice'](${JSON.stringify(slice)})\n`;
}

/** Every slice of a version: its path and its text. */
export function writeSlices(slices: Slices, numbers: Numbers): [path: string, text: string][] {
  return slices.sliceNames(numbers.manifest).flatMap((name): [string, string][] => {
    const text = writeSlice(slices, numbers, name);
    return text === undefined ? [] : [[slicePath(numbers.manifest.version, name), text]];
  });
}
