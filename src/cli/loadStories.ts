import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readStories } from '../corpus/readStories';
import { placeInWords } from '../domain/fault';
import type { Story } from '../domain/story';

/**
 * The stories of `data/stories.json`, as the page reads them: their facts are for the tests alone.
 * @throws Error that names each story which cannot be read, and why.
 */
export async function loadStories(root: string): Promise<Story[]> {
  const file = 'data/stories.json';
  const { stories, faults } = readStories(await readFile(join(root, file), 'utf8'), file);
  if (faults.length > 0)
    throw new Error(faults.map(({ message, place }) => `${placeInWords(place)}: ${message}`).join('\n'));
  return stories.map(({ id, headline, sentences, views }) => ({ id, headline, sentences, views }));
}
