// Reads a figures CSV beside the page, so that the page can be scrolled and asked meanwhile.
import { Failure } from '../domain/failure';
import { streamCsv, type CsvReply, type CsvRequest } from './streamCsv';

const reply = (message: CsvReply, transfer: Transferable[] = []) => {
  postMessage(message, { transfer });
};

addEventListener('message', ({ data }: MessageEvent<CsvRequest>) => {
  streamCsv(data, (progress) => {
    reply({ type: 'progress', progress });
  }).then(
    (parts) => {
      reply(
        { type: 'done', parts },
        Object.values(parts.tables).map(({ buffer }) => buffer),
      );
    },
    (error: unknown) => {
      const code = error instanceof Failure ? error.code : 'unreadable';
      reply({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
    },
  );
});
