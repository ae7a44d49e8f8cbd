import { Failure } from '../domain/failure';
import { fetchJson } from '../store/openCorpus';
import type { Selection } from './address';

/** One file of the package. */
export interface PackageFile {
  path: string;
  bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  hash: string;
}

/** A table in one format, as `vitrine package` describes it. */
export interface PackageResource {
  name: string;
  title: string;
  path: string | readonly string[];
  format: 'csv' | 'parquet';
  bytes: number;
  /** Absent in packages of before the page that shows it. */
  rows?: number;
  hash?: string;
  /** Of a table in several files. */
  parts?: readonly PackageFile[];
  schema?: { fields: readonly PackageColumn[]; primaryKey: readonly string[] };
}

export interface PackageColumn {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  constraints?: { required?: boolean; enum?: readonly string[] };
}

/** The corpus as people download it. */
export interface CorpusPackage {
  /** Folder of its files. */
  folder: URL;
  /** Whether it is that of an earlier version, whose address stays; else the address is that of the newest. */
  isKept: boolean;
  version: string;
  licenses: readonly { title: string; path: string }[];
  resources: readonly PackageResource[];
}

const DESCRIPTION = 'datapackage.json';

/**
 * The package of a corpus, beside its manifest, or that of a kept version in its folder; where the
 * version shown has none, that of the newest. Undefined where there is none at all, as for a CSV.
 * @throws Failure as `fetchJson`
 */
export async function readPackage(
  corpus: Selection['corpus'],
  version: string,
  signal?: AbortSignal,
): Promise<CorpusPackage | undefined> {
  if (corpus !== undefined && /\.csv$/i.test(corpus)) return undefined;
  const folder = corpus === undefined ? './corpus' : corpus.replace(/\/[^/]*\.json$|\/$/, '');
  const newest = await readFrom(`${folder}/download/`, version, signal);
  if (newest === undefined || newest.version === version) return newest;
  return (await readFrom(`${folder}/versions/${version}/download/`, version, signal)) ?? newest;
}

async function readFrom(
  path: string,
  version: string,
  signal: AbortSignal | undefined,
): Promise<CorpusPackage | undefined> {
  const folder = new URL(path, document.baseURI);
  const address = new URL(DESCRIPTION, folder);
  // As for the other files of a corpus: a browser must not take an older one for it.
  address.searchParams.set('v', version);
  try {
    const value = (await fetchJson(
      address,
      signal === undefined ? {} : { signal },
    )) as Partial<CorpusPackage>;
    if (typeof value.version !== 'string' || !Array.isArray(value.resources)) return undefined;
    const { resources, licenses = [] } = value as CorpusPackage;
    return { folder, isKept: path.includes('/versions/'), version: value.version, licenses, resources };
  } catch (error) {
    // Hosts that answer every address send their front page: nothing stands there either.
    if (error instanceof Failure && (error.code === 'not-found' || error.code === 'wrong-content'))
      return undefined;
    throw error;
  }
}

/** Every file of a resource with its size and checksum. */
export function filesOf({ path, bytes, hash, parts }: PackageResource): readonly PackageFile[] {
  return parts ?? (typeof path === 'string' ? [{ path, bytes, hash: hash ?? '' }] : []);
}
