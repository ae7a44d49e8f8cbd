import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A real host of static files, running on 127.0.0.1. */
export interface Host {
  /** Address of the site with a slash at its end. */
  url: string;
  /** Requests answered so far, as the host wrote them down: method, address and status in each line. */
  readLog: () => Promise<string>;
  /** Ends it, if it still runs. */
  stop: () => Promise<void>;
}

/** The configuration that the README offers. */
export const NGINX_CONFIG = join(import.meta.dirname, 'nginx.conf');

const START_MS = 20_000;

/** Path of a program; that of a server may stand in a folder that only root looks into. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders, '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** nginx with `NGINX_CONFIG`, `change` applied to its text, for the files of `folder` under `/open/vitrine/`. */
export async function startNginx(
  folder: string,
  change: (config: string) => string = (config) => config,
): Promise<Host> {
  const program = findProgram('nginx') ?? 'nginx';
  const work = await mkdtemp(join(tmpdir(), 'vitrine-nginx-'));
  const port = await freePort();
  const about = spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr;
  const kinds = join(dirname(/--conf-path=(\S+)/.exec(about)?.[1] ?? '/etc/nginx/nginx.conf'), 'mime.types');
  const given = change(await readFile(NGINX_CONFIG, 'utf8'));
  const site = given
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('alias /srv/vitrine/;', `alias ${folder}/;`);
  const log = join(work, 'access.log');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(work, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events {}
http {
    ${temporary.map((name) => `${name}_temp_path ${work}/${name};`).join('\n    ')}
    log_format short '$request_method $request_uri $status';
    access_log ${log} short;
    include ${kinds};
    default_type application/octet-stream;
    ${site}
}
`,
  );
  const child = spawn(program, ['-p', work, '-c', join(work, 'nginx.conf')], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/open/vitrine/`;
  const stop = (): Promise<void> => end(child);
  try {
    await untilAnswers(url, child);
  } catch (cause) {
    await stop();
    throw new Error(await readFile(join(work, 'error.log'), 'utf8').catch(String), { cause });
  }
  return {
    url,
    readLog: () => readFile(log, 'utf8'),
    stop: async () => {
      await stop();
      await rm(work, { recursive: true, force: true });
    },
  };
}

/** `python3 -m http.server` in `folder`, at the root of its domain. It answers no ranges, and sets no headers. */
export async function startPython(folder: string): Promise<Host> {
  const port = await freePort();
  const args = ['-u', '-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder];
  const child = spawn(findProgram('python3') ?? 'python3', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (text: Buffer) => (log += text.toString()));
  const url = `http://127.0.0.1:${port}/`;
  await untilAnswers(url, child);
  return { url, readLog: async () => Promise.resolve(log), stop: () => end(child) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until && child.exitCode === null) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(50);
  }
  throw new Error(`nothing answers at ${url}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
