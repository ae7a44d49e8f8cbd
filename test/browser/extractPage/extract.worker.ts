// The extractor and nothing else, in a worker of a page.
import { FIGURE_COLUMNS } from '../../../src/corpus/columns';
import { writeFigures } from '../../../src/corpus/writeFigures';
import { extractReport } from '../../../src/report/extractReport';

interface Asked {
  bytes: Uint8Array;
  name: string;
}

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Asked>) => void;
  postMessage: (answer: unknown) => void;
};
scope.onmessage = ({ data }) => {
  extractReport(data.bytes, data.name).then(
    ({ figures, sha256 }) => {
      scope.postMessage({ csv: writeFigures(figures, FIGURE_COLUMNS.slice(0, 12)), sha256 });
    },
    (error: unknown) => {
      scope.postMessage({ csv: String(error), sha256: '' });
    },
  );
};
