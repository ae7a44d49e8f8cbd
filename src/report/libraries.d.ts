declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs `traditional simplified`, separated by `|`; of several simplified forms the first is usual. */
  const pairs: string;
  export default pairs;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The library looks for it on `globalThis.pdfjsWorker` before it starts a worker of its own. */
  export const WorkerMessageHandler: unknown;
}
