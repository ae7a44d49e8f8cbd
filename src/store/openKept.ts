import type { KeptVersion } from '../corpus/keptVersion';
import { Failure } from '../domain/failure';
import type { Corpus } from './corpus';
import { fetchJson, openCorpus, type CorpusOptions } from './openCorpus';

/**
 * The earlier version of a corpus that begins with those digits, as the site keeps it; undefined when
 * it keeps none.
 * @param newest the corpus that took its place
 * @param manifest address of its manifest, relative to the page
 * @throws Failure as `openCorpus`
 */
export async function openKept(
  newest: Corpus,
  manifest: string,
  version: string,
  options: CorpusOptions,
): Promise<Corpus | undefined> {
  const list = new URL('versions.json', new URL(manifest, document.baseURI));
  const versions = await fetchJson(list, options).catch((error: unknown) => {
    // A corpus that was put there by hand may have no list: it keeps no earlier version.
    if (error instanceof Failure && (error.code === 'not-found' || error.code === 'wrong-content')) return [];
    throw error;
  });
  const kept = (Array.isArray(versions) ? (versions as KeptVersion[]) : []).find((each) =>
    each.version.startsWith(version),
  );
  if (kept === undefined) return undefined;
  const address = new URL(`versions/${encodeURIComponent(kept.version)}/manifest.json`, list);
  const corpus = await openCorpus(address.href, options);
  return { ...corpus, replacedBy: newest.manifest.version, keptOn: kept.keptOn };
}
