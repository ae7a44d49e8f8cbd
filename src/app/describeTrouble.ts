import { Failure } from '../domain/failure';
import type { TroubleWords } from '../view/words/trouble';
import type { Words } from '../view/words/words';
import { failureOf } from './answer.svelte';
import type { BUILD } from './build';

/** A thing that broke, in words. */
export interface Trouble {
  /** Of a `Failure` its code; of an error nobody foresaw its name, such as `TypeError`. */
  code: string;
  message: string;
  /** A part of the site that is not there any more, or not reached: asking again does not help. */
  isOutdated: boolean;
}

/** What an error says to a reader. Anything may have been thrown. */
export function describeTrouble(cause: unknown, words: Words, say: TroubleWords): Trouble {
  const failure = failureOf(cause);
  const isOutdated = failure.code === 'outdated';
  if (cause instanceof Failure || isOutdated) {
    const { code, message } = failure;
    return { code, message: words.failures[code](message), isOutdated };
  }
  const { name, message } = cause instanceof Error ? cause : { name: 'unknown', message: String(cause) };
  return { code: name, message: say.fault(message), isOutdated };
}

/** What whoever mends it must know, a line each; the stack is cut, as it names only built files. */
export function reportText(
  cause: unknown,
  place: { address: string; corpus: string; build: typeof BUILD; browser: string; time: Date },
  { lines }: TroubleWords,
): string {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const deeper = stack.split('\n').filter((line) => !line.includes(String(cause)));
  return [
    `${lines.address}: ${place.address}`,
    `${lines.corpus}: ${place.corpus}`,
    `${lines.program}: ${place.build.version} (${place.build.date})`,
    `${lines.browser}: ${place.browser}`,
    `${lines.time}: ${place.time.toISOString()}`,
    `${lines.error}: ${String(cause)}`,
    ...deeper.slice(0, 5),
  ].join('\n');
}
