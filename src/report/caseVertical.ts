import { CASE_COLUMNS, caseColumnOf, caseKindOf, type CaseKind, type Placed } from './caseColumns';
import type { Run } from './cellStream';

/** Gathers a table that names one result a row, each with one number: 行政复议 / 结果维持 / 0. */
export class VerticalReading {
  private kind: CaseKind | undefined;
  private placed: Placed = [];
  isOpen = false;

  /** Takes one run; the cells of a kind once its total has come. */
  take(run: Run): Placed | undefined {
    const cells = run.cells.filter((token) => token.text !== '');
    const column = caseColumnOf(run.label.at(-1)?.text ?? '');
    const [token] = cells;
    const named = run.label.map((each) => caseKindOf(each.text)).findLast((kind) => kind !== undefined);
    this.isOpen = column !== undefined && cells.length === 1 && run.label.length <= 4;
    if (!this.isOpen || token === undefined || column === undefined) {
      [this.kind, this.placed] = [undefined, []];
      return undefined;
    }
    if (named !== undefined) [this.kind, this.placed] = [named, []];
    if (this.kind === undefined || column !== CASE_COLUMNS[this.placed.length]) {
      this.placed = [];
      return undefined;
    }
    this.placed.push({ kind: this.kind, column, token });
    if (this.placed.length < CASE_COLUMNS.length) return undefined;
    const whole = this.placed;
    [this.kind, this.placed] = [undefined, []];
    return whole;
  }
}
