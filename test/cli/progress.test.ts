import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/cli/progress';

function show(isTTY: boolean): string {
  const err = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
  });
  const progress = showProgress({ out: new PassThrough(), err }, 2);
  progress.step('reads a.csv', 100);
  progress.advance(50);
  progress.clear();
  progress.step('sorts');
  progress.finish('12 figures');
  return String(err.read());
}

describe('showProgress', () => {
  it('draws a bar for each step on a terminal', () => {
    const text = show(true);
    expect(text).toContain('1/2 reads a.csv');
    expect(text).toContain('2/2 sorts');
    expect(text).toMatch(/12 figures\n$/);
  });

  it('writes one last line where there is no terminal', () => {
    expect(show(false)).toBe('12 figures\n');
  });
});
