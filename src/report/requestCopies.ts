import type { RequestLine } from './requestOrder';
import { requestRowIndex } from './requestRows';

/** Each copy of the table begins where its first rows come again. */
export function copiesOf(lines: readonly RequestLine[]): RequestLine[][] {
  const copies: RequestLine[][] = [];
  let copy: RequestLine[] = [];
  let last = -1;
  for (const line of lines) {
    const index = line.metric === undefined ? -1 : requestRowIndex(line.metric);
    const begins = line.metric === 'received' || (line.metric === 'carried_in' && last > index);
    if (begins && last >= index) {
      copies.push(copy);
      [copy, last] = [[], -1];
    }
    copy.push(index !== -1 && index <= last ? { ...line, metric: undefined } : line);
    if (index > last) last = index;
  }
  copies.push(copy);
  return copies.filter(isRequestTable);
}

/** Fewer known rows than this are words of some other table. */
const FEWEST_ROWS = 4;

/** Other tables share words with this one, but neither its first row nor its seven columns. */
function isRequestTable(copy: readonly RequestLine[]): boolean {
  const named = copy.filter((line) => line.metric !== undefined);
  return (
    named.length >= FEWEST_ROWS &&
    named.some((line) => line.metric === 'received' || line.cells !== undefined)
  );
}
