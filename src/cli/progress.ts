import cliProgress from 'cli-progress';
import type { Terminal } from './command';

/** Shows how far a command has come. */
export interface Progress {
  /** Begins a step; `total` in bytes or other units, absent when nobody knows. */
  step(name: string, total?: number): void;
  /** How much of the step's total is done. */
  advance(done: number): void;
  /** Takes the bar away and writes one last line. */
  finish(line: string): void;
  /** Takes the bar away, so that something else can be written. */
  clear(): void;
}

/**
 * A bar on the terminal's `err`; where that is no terminal (a file, a pipe) only the last line.
 * @param steps how many times `step` will be called
 */
export function showProgress({ err }: Terminal, steps: number): Progress {
  if (err.isTTY !== true) {
    const silent = (): void => undefined;
    return { step: silent, advance: silent, clear: silent, finish: (line) => err.write(`${line}\n`) };
  }
  let bar: cliProgress.SingleBar | undefined;
  let count = 0;
  const clear = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step(name, total) {
      clear();
      count += 1;
      bar = new cliProgress.SingleBar({
        stream: err,
        clearOnComplete: true,
        hideCursor: true,
        format: `${count}/${steps} ${name} {bar} {percentage} %`,
        barsize: 30,
        barCompleteChar: '━',
        barIncompleteChar: '·',
      });
      bar.start(total ?? 1, 0);
    },
    advance: (done) => bar?.update(done),
    clear,
    finish(line) {
      clear();
      err.write(`${line}\n`);
    },
  };
}
