import { Failure } from '../domain/failure';

/** Bytes that have come, of so many; `total` is undefined when the host does not say. */
export interface Progress {
  loaded: number;
  total: number | undefined;
}

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  /** Called with every piece that comes. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Length that the manifest gives, of the file as it is unpacked. */
  expectedBytes?: number | undefined;
  cache?: RequestCache | undefined;
  /** First and last byte wanted; the host may send the whole file all the same. */
  range?: readonly [first: number, last: number] | undefined;
}

/**
 * The answer to a request inside this site, its body not yet read.
 * @throws Failure `unreadable` for an address of another origin (no request ever leaves the site),
 * `not-found`, `network` when the host cannot be reached or answers with an error, `cancelled`,
 * `cut-short` when the file ends before the range, `wrong-content` when a web page comes in its place:
 * hosts that answer every unknown address with their front page do that.
 */
export async function request(url: URL, options: FetchOptions = {}): Promise<Response> {
  refuseOtherOrigin(url);
  const headers: Record<string, string> =
    options.range === undefined ? {} : { Range: `bytes=${options.range.join('-')}` };
  let response: Response;
  try {
    response = await fetch(url, {
      headers,
      ...(options.signal && { signal: options.signal }),
      ...(options.cache && { cache: options.cache }),
    });
  } catch (cause) {
    throw brokenFetch(url, options.signal, cause);
  }
  if (response.ok && !isWebPage(response)) return response;
  await response.body?.cancel();
  if (response.ok)
    throw new Failure('wrong-content', `The server sent a web page in place of ${fileName(url)}`);
  if (response.status === 404 || response.status === 410)
    throw new Failure('not-found', `${fileName(url)} is not on the server (status ${response.status})`);
  if (response.status === 416) throw cutShort(fileName(url), options.expectedBytes, undefined);
  throw new Failure('network', `The server answered ${response.status} for ${fileName(url)}`);
}

/**
 * The bytes of a file of this site.
 * @throws Failure as `request` does, and `cut-short` when there are fewer bytes than expected,
 * `wrong-content` when there are more: another file stands in its place.
 */
export async function fetchBytes(url: URL, options: FetchOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  return readBody(url, await request(url, options), options);
}

/** The body of an answer that `request` gave, with its progress and length checked. */
export async function readBody(
  url: URL,
  response: Response,
  options: FetchOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(url, response, options)) pieces.push(piece);
  return joinPieces(pieces);
}

/**
 * The bytes of a file of this site as they arrive.
 * @throws Failure as `fetchBytes`
 */
export async function* bytesOf(url: URL, options: FetchOptions = {}): AsyncGenerator<Uint8Array> {
  yield* piecesOf(url, await request(url, options), options);
}

async function* piecesOf(url: URL, response: Response, options: FetchOptions): AsyncGenerator<Uint8Array> {
  const total = options.expectedBytes ?? statedLength(response);
  const reader = response.body?.getReader();
  let loaded = 0;
  try {
    for (;;) {
      const piece = await reader?.read();
      if (piece === undefined || piece.done) break;
      loaded += piece.value.length;
      options.onProgress?.({ loaded, total });
      yield piece.value;
    }
  } catch (cause) {
    throw brokenFetch(url, options.signal, cause);
  } finally {
    // Whoever needs no more of it ends the transfer; a broken one has ended already.
    reader?.cancel().catch(() => undefined);
  }
  checkLength(fileName(url), loaded, options.expectedBytes);
}

/** The last part of an address, for messages. */
export function fileName(url: URL): string {
  return decodeURI(url.pathname).split('/').pop() || url.pathname;
}

export function cutShort(
  file: string,
  expectedBytes: number | undefined,
  bytes: number | undefined,
): Failure {
  const had = bytes === undefined ? 'fewer' : `${bytes}`;
  return new Failure('cut-short', `${file} is cut short: ${had} bytes of ${expectedBytes ?? 'more'}`);
}

function checkLength(file: string, bytes: number, expected: number | undefined): void {
  if (expected === undefined || bytes === expected) return;
  if (bytes < expected) throw cutShort(file, expected, bytes);
  throw new Failure(
    'wrong-content',
    `${file} is not the file of this corpus: ${bytes} bytes, not ${expected}`,
  );
}

/** A packed answer states the length of the package, which is of no use here. */
function statedLength(response: Response): number | undefined {
  const length = Number(response.headers.get('Content-Length') ?? NaN);
  return response.headers.has('Content-Encoding') || !(length > 0) ? undefined : length;
}

function isWebPage(response: Response): boolean {
  return /^(text\/html|application\/xhtml)/i.test(response.headers.get('Content-Type') ?? '');
}

/**
 * A sandboxed frame has the origin `null`, but the address of its page still says whose it is,
 * so addresses are compared and not origins of the window.
 */
function refuseOtherOrigin(url: URL): void {
  if (typeof location === 'undefined' || url.protocol === 'blob:') return;
  const own = new URL(location.href);
  if (url.protocol !== own.protocol || url.host !== own.host)
    throw new Failure('unreadable', `${url.href} is not part of this site, and nothing else is ever asked`);
}

function brokenFetch(url: URL, signal: AbortSignal | undefined, cause: unknown): Failure {
  if (signal?.aborted === true)
    return new Failure('cancelled', `${fileName(url)} is no longer needed`, { cause });
  return new Failure('network', `${fileName(url)} could not be loaded: the connection failed`, { cause });
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(pieces.reduce((bytes, piece) => bytes + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
