// Hands reports to the worker, one after the other.
/** What the worker found: figures as CSV, and the hash of the file. */
export interface Extracted {
  csv: string;
  sha256: string;
}

const worker = new Worker(new URL('./extract.worker.ts', import.meta.url), { type: 'module' });

const extract = async (address: string): Promise<Extracted> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Extracted>) => {
      resolve(data);
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage({ bytes, name: address.split('/').at(-1) });
  });
};

declare global {
  interface Window {
    extract: typeof extract;
  }
}
Object.assign(window, { extract });
