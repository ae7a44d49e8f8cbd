// Searches the names of bodies beside the page, so that typing never waits for it.
import { Failure } from '../domain/failure';
import { prepareNames, type BodiesFound } from './names';
import type { NamesReply, NamesRequest } from './openNames';
import type { NameQuery } from './searchNames';

let search: ((query: NameQuery, limit: number) => BodiesFound) | undefined;

const reply = (message: NamesReply): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<NamesRequest>) => {
  if (data.type === 'search') {
    if (search !== undefined) reply({ type: 'found', found: search(data.query, data.limit) });
    return;
  }
  prepareNames(data.source, data.provinces).then(
    (prepared) => {
      search = prepared;
      reply({ type: 'ready' });
    },
    (error: unknown) => {
      const code = error instanceof Failure ? error.code : 'unreadable';
      reply({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
    },
  );
});
