import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { extractReport } from '../../report/extractReport';
import type { ExtractedFile, ExtractReply, ExtractRequest } from './extractMessage';

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const PDF_ASSETS = {
  cMapUrl: join(library, 'cmaps') + sep,
  standardFontDataUrl: join(library, 'standard_fonts') + sep,
};

parentPort?.on('message', (request: ExtractRequest) => {
  void extractFile(request).then(
    (file) => reply({ type: 'done', file }),
    (error: unknown) =>
      reply({
        type: 'broke',
        index: request.index,
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});

function reply(message: ExtractReply): void {
  parentPort?.postMessage(message);
}

async function extractFile({ index, path, name }: ExtractRequest): Promise<ExtractedFile> {
  const bytes = await readFile(path);
  const { figures, faults, sha256, isReport } = await extractReport(bytes, name, PDF_ASSETS);
  return { index, name, bytes: bytes.length, sha256, isReport, figures, faults };
}
