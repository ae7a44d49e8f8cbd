import { PassThrough } from 'node:stream';
import { runCommand } from '../../src/cli/runCommand';

/** What a command line wrote, and its exit code. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line of `vitrine` in this process. */
export async function runVitrine(...args: string[]): Promise<Ran> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const texts = [collect(out), collect(err)] as const;
  const code = await runCommand(args, { out, err });
  out.end();
  err.end();
  return { code, out: await texts[0], err: await texts[1] };
}

async function collect(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
