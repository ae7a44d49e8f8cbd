import type { Corpus } from './corpus';
export async function openCsvCorpus(_address: string, _options: object): Promise<Corpus> {
  throw new Error('not yet');
}
