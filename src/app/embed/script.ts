import type { Slice } from '../../corpus/slice';
import { Failure } from '../../domain/failure';
import type { Words } from '../../view/words/words';

/** What plain scripts beside the page bring it. */
interface Brought {
  slice: Slice;
  words: Words;
}

type Receive<N extends keyof Brought> = (value: Brought[N]) => void;

/** Where such a script finds who waits for it. */
const NAME = { slice: 'vitrine:slice', words: 'vitrine:words' } as const;
const waiting = globalThis as { [name: string]: unknown };

/**
 * What the script of that address brings. It is a script also where it holds only data: a sandboxed
 * frame has no origin of its own, and a host lets it read data, or run modules, only where it says so to
 * everyone; a plain script may run anywhere.
 * @throws Failure `network` when the file does not come, `wrong-content` when it is another one
 */
export function bring<N extends keyof Brought>(name: N, address: string): Promise<Brought[N]> {
  return new Promise((resolve, reject) => {
    waiting[NAME[name]] = resolve;
    const script = document.createElement('script');
    script.src = address;
    script.onerror = () => reject(new Failure('network', `${address} could not be loaded`));
    // One that gave nothing is another file in its place.
    script.onload = () => reject(new Failure('wrong-content', `${address} is another file`));
    document.head.append(script);
  });
}

/** Called by such a script. */
export function give<N extends keyof Brought>(name: N, value: Brought[N]): void {
  (waiting[NAME[name]] as Receive<N> | undefined)?.(value);
}
