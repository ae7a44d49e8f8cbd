import { parseArgs, type ParseArgsConfig } from 'node:util';
import { placeInWords, type Fault } from '../domain/fault';

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Terminal {
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream & { isTTY?: boolean };
}

/** A command of the command line, loaded when it is called. */
export interface Command {
  /** What follows `vitrine` on the command line. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** Comes back with the exit code. Throws `WrongUsage` and `Failure`. */
  run(args: string[], terminal: Terminal): Promise<number>;
}

/** The command line makes no sense; exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** `parseArgs` of Node, with `WrongUsage` for what it refuses. */
export function readArgs<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw new WrongUsage(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** One line a fault: `file, line N, column C: reason`. */
export function faultLine(fault: Fault): string {
  const place = placeInWords(fault.place);
  return `${place === '' ? '' : `${place}: `}${fault.message}\n`;
}
