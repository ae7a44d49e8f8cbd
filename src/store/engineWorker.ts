import { Failure } from '../domain/failure';

export interface StartedWorker {
  worker: Worker;
  /** Rejects with Failure `engine` when the worker dies, and `cancelled` when it is no longer needed. */
  broken: Promise<never>;
}

/**
 * A worker that runs the script of that address and says when it breaks.
 *
 * The script is loaded by a few lines of our own, for three reasons: its promises that fail (a download
 * that does not come) would otherwise stay unheard and leave the page waiting for ever; statements
 * may name any address, and none but this site's is ever asked; and in a sandboxed frame no
 * address may become a worker, but lines of the page may, and load it.
 * @throws Failure `engine` when the page may not start workers
 */
export function startWorker(script: URL, signal: AbortSignal): StartedWorker {
  const lines = `
    addEventListener('unhandledrejection', (event) => { throw event.reason; });
    const { open } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method, address, ...rest) {
      if (new URL(address).host !== ${JSON.stringify(script.host)}) throw new Error('not part of this site: ' + address);
      return open.call(this, method, address, ...rest);
    };
    importScripts(${JSON.stringify(script.href)});`;
  const address = URL.createObjectURL(new Blob([lines], { type: 'text/javascript' }));
  let worker: Worker;
  try {
    worker = new Worker(address);
  } catch (cause) {
    throw new Failure('engine', 'This page may not start the database worker', { cause });
  }
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      URL.revokeObjectURL(address);
      reject(
        new Failure('engine', `The database broke: ${event.message || 'its worker could not be loaded'}`),
      );
    });
    signal.addEventListener('abort', () => {
      reject(new Failure('cancelled', 'The database is no longer needed'));
    });
  });
  // Heard by whoever waits at that time; at other times there is nobody to tell.
  broken.catch(() => undefined);
  return { worker, broken };
}
