import type { Metric } from '../domain/metric';
import { bytesOf, fileName, type Progress } from './fetchBytes';
import { readCsvCorpus, type CsvCorpusParts } from './readCsvCorpus';

/** What is asked of the worker that reads a figures CSV. */
export interface CsvRequest {
  url: string;
  metrics: readonly Metric[];
}

/** What it says: how far it is, and in the end one of the other two. */
export type CsvReply =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; parts: CsvCorpusParts }
  | { type: 'failed'; code: string; message: string };

/**
 * The figures CSV at an address as a corpus, read as it arrives, in a worker or in the page.
 * @throws Failure as `request` and `readCsvCorpus` do
 */
export async function streamCsv(
  { url, metrics }: CsvRequest,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<CsvCorpusParts> {
  const address = new URL(url);
  return readCsvCorpus(bytesOf(address, { signal, onProgress }), fileName(address), metrics);
}
