import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRange } from './byteRange';
import { chooseEncoding, createEncodedFiles, isCompressed, type Encoding } from './encodedFile';

/** How the server treats the paths that match: the ways in which real hosts fail. */
export interface Rule {
  /** Tested against the path of the request below `base`, such as `/corpus/manifest.json`. */
  path: RegExp;
  /** `false`: the `Range` header is ignored, and the whole file sent with status 200. */
  ranges?: boolean;
  /** Waits before the first byte. */
  delayMs?: number;
  contentType?: string;
  /** The host's copy of the file is cut: it ends after so many bytes, and its length says so. */
  keepBytes?: number;
  /** The full length is promised, and the connection dies after so many bytes of the body. */
  dropAfterBytes?: number;
  /** Answers with this status and a short text instead of the file. */
  status?: number;
}

export interface SiteOptions {
  /** Folders by the path they are seen under: `{ '/': 'dist', '/corpus': '.cache/bench/L' }`; the longest wins. */
  mounts: Record<string, string>;
  /** Sub-folder that the site is served from, such as `/open/vitrine`; default none. */
  base?: string;
  /** Compressions that the host offers, in its order of choice; default `br`, `gzip`. */
  encodings?: readonly Encoding[];
  /** Sent with every answer: `Content-Security-Policy`, … */
  headers?: Record<string, string>;
  /** What unknown paths get: status 404 (default), or index.html with status 200, as some hosts do. */
  unknown?: '404' | 'index';
  /** A later rule overrides an earlier one, field by field. May be changed while the server runs. */
  rules?: Rule[];
}

/** One request that was answered, or cut off. */
export interface Served {
  method: string;
  path: string;
  range: string | undefined;
  status: number;
  /** Head and body of the answer as written to the socket. */
  bytes: number;
}

export interface SiteServer {
  /** Address of the site with a slash at its end. */
  url: string;
  /** Every request since the start or the last `forget`, in the order in which they ended. */
  served: readonly Served[];
  rules: Rule[];
  forget(): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.arrow': 'application/vnd.apache.arrow.file',
};

/** Serves folders as a plain static host would, on a free port of 127.0.0.1. */
export async function serveSite(options: SiteOptions): Promise<SiteServer> {
  const served: Served[] = [];
  const rules = options.rules ?? [];
  const base = options.base ?? '';
  const encodedFile = createEncodedFiles();
  const sockets = new Set<Socket>();

  const server = createServer((request, response) => {
    const before = request.socket.bytesWritten;
    const path = pathOf(request.url ?? '/');
    response.on('close', () => {
      served.push({
        method: request.method ?? '',
        path,
        range: request.headers.range,
        status: response.statusCode,
        bytes: request.socket.bytesWritten - before,
      });
    });
    answer(request, response, path).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const below = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    const rule = Object.assign({}, ...rules.filter((each) => each.path.test(below ?? path))) as Partial<Rule>;
    if (rule.delayMs !== undefined) await sleep(rule.delayMs);
    for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value);
    if (rule.status !== undefined) return refuse(response, rule.status);

    const file = below === undefined ? undefined : findFile(options, below);
    if (file === undefined) return refuse(response, 404);
    response.setHeader('Content-Type', rule.contentType ?? TYPES[extname(file.path)] ?? 'text/plain');
    response.setHeader('ETag', file.stamp);
    response.setHeader('Cache-Control', 'no-cache');
    if (request.headers['if-none-match'] === file.stamp) return void response.writeHead(304).end();

    const size = Math.min(file.bytes, rule.keepBytes ?? Infinity);
    const encoding = isCompressed(file.path)
      ? chooseEncoding(request.headers['accept-encoding'] ?? '', options.encodings ?? ['br', 'gzip'])
      : undefined;
    if (encoding !== undefined && size === file.bytes && rule.dropAfterBytes === undefined) {
      const body = await encodedFile(file.path, file.stamp, encoding);
      response.writeHead(200, {
        'Content-Encoding': encoding,
        'Content-Length': body.length,
        Vary: 'Accept-Encoding',
      });
      return void response.end(request.method === 'HEAD' ? undefined : body);
    }

    const asksAnother = (request.headers['if-range'] ?? file.stamp) !== file.stamp;
    const range = rule.ranges === false || asksAnother ? 'whole' : readRange(request.headers.range, size);
    if (rule.ranges !== false) response.setHeader('Accept-Ranges', 'bytes');
    if (range === 'unsatisfiable') {
      response.setHeader('Content-Range', `bytes */${size}`);
      return refuse(response, 416);
    }
    const { first, last } = range === 'whole' ? { first: 0, last: size - 1 } : range;
    if (range !== 'whole') response.setHeader('Content-Range', `bytes ${first}-${last}/${size}`);
    response.writeHead(range === 'whole' ? 200 : 206, { 'Content-Length': last - first + 1 });
    if (request.method === 'HEAD' || last < first) return void response.end();
    send(response, file.path, first, last, rule.dropAfterBytes);
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}/`,
    served,
    rules,
    forget: () => void served.splice(0),
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The path that an address asks for; `/` where it cannot be decoded. */
function pathOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'http://site').pathname);
  } catch {
    return '/';
  }
}

interface FoundFile {
  path: string;
  bytes: number;
  /** ETag: changes when the file does. */
  stamp: string;
}

function findFile(options: SiteOptions, path: string): FoundFile | undefined {
  const mounts = Object.keys(options.mounts).sort((a, b) => b.length - a.length);
  const mount = mounts.find((each) => path === each || path.startsWith(each === '/' ? '/' : `${each}/`));
  const folder = mount === undefined ? undefined : options.mounts[mount];
  if (mount === undefined || folder === undefined) return undefined;
  const below = normalize(path.slice(mount === '/' ? 0 : mount.length) || '/');
  const found = statFile(join(folder, below.endsWith('/') ? `${below}index.html` : below));
  if (found !== undefined || options.unknown !== 'index') return found;
  return statFile(join(options.mounts['/'] ?? folder, 'index.html'));
}

function statFile(path: string): FoundFile | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  return { path, bytes: stat.size, stamp: `"${stat.size.toString(36)}-${stat.mtimeMs.toString(36)}"` };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}\n`);
}

function send(
  response: ServerResponse,
  path: string,
  first: number,
  last: number,
  dropAfterBytes: number | undefined,
): void {
  const drops = dropAfterBytes !== undefined && dropAfterBytes <= last - first;
  if (drops && dropAfterBytes === 0) return void response.destroy();
  const stream = createReadStream(path, { start: first, end: drops ? first + dropAfterBytes - 1 : last });
  stream.on('error', (error) => response.destroy(error));
  response.on('close', () => stream.destroy());
  if (drops) stream.on('end', () => setImmediate(() => response.destroy()));
  stream.pipe(response, { end: !drops });
}
