import { HINTS, type Hint } from '../../view/words/hints';

const NAME = 'vitrine:hints';

/** Hints that this reader needs no more; all of them where nothing may be kept, as they would come back each time. */
export function readDone(): readonly Hint[] {
  try {
    const done = (localStorage.getItem(NAME) ?? '').split(',');
    return HINTS.filter((hint) => done.includes(hint));
  } catch {
    return HINTS;
  }
}

/** Keeps that these are needed no more. */
export function keepDone(hints: readonly Hint[]): void {
  try {
    localStorage.setItem(NAME, [...new Set([...readDone(), ...hints])].join());
  } catch {
    // Full or forbidden: they stand there once more.
  }
}
