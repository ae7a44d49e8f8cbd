import type { PdfRule } from './pdfPage';

/** Rules that frame one table: the x of its columns' borders, the y of its rows' borders. */
export interface RuledGrid {
  xs: number[];
  ys: number[];
  /** For each elementary place, row by row, the number of the merged cell it belongs to. */
  cells: number[];
}

/** Borders nearer than this are one: double lines, cells with a gap between them. */
const SAME_BORDER_PT = 3.5;
/** Lines that nearly meet do meet. */
const REACH_PT = 3.5;

/** The tables that rules frame, from top to bottom. Frames around a single cell are none. */
export function ruledGrids(rules: readonly PdfRule[]): RuledGrid[] {
  return connected(rules)
    .map(gridOf)
    .filter((grid) => grid.xs.length >= 3 && grid.ys.length >= 2 && new Set(grid.cells).size >= 3)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Rules in groups that touch each other. */
function connected(rules: readonly PdfRule[]): PdfRule[][] {
  const groups = new Groups(rules.length);
  const upright = rules.flatMap((rule, index) => (rule.upright ? [{ rule, index }] : []));
  const lying = rules.flatMap((rule, index) => (rule.upright ? [] : [{ rule, index }]));
  for (const v of upright) for (const h of lying) if (crosses(v.rule, h.rule)) groups.join(v.index, h.index);
  for (const list of [upright, lying]) {
    const sorted = [...list].sort((a, b) => a.rule.at - b.rule.at);
    sorted.forEach((one, index) => {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        if (other === undefined || other.rule.at - one.rule.at > SAME_BORDER_PT) break;
        if (one.rule.from - REACH_PT <= other.rule.to && other.rule.from - REACH_PT <= one.rule.to)
          groups.join(one.index, other.index);
      }
    });
  }
  return groups.lists().map((list) => list.flatMap((index) => rules[index] ?? []));
}

function crosses(upright: PdfRule, lying: PdfRule): boolean {
  return (
    upright.at >= lying.from - REACH_PT &&
    upright.at <= lying.to + REACH_PT &&
    lying.at >= upright.from - REACH_PT &&
    lying.at <= upright.to + REACH_PT
  );
}

function gridOf(rules: readonly PdfRule[]): RuledGrid {
  const upright = rules.filter((rule) => rule.upright);
  const lying = rules.filter((rule) => !rule.upright);
  const xs = borders(upright.map((rule) => rule.at));
  const ys = borders(lying.map((rule) => rule.at));
  const [columns, rows] = [Math.max(xs.length - 1, 0), Math.max(ys.length - 1, 0)];
  const groups = new Groups(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
      const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      if (column + 1 < columns && !isDrawn(upright, xs[column + 1] ?? 0, y)) groups.join(place, place + 1);
      if (row + 1 < rows && !isDrawn(lying, ys[row + 1] ?? 0, x)) groups.join(place, place + columns);
    }
  }
  return { xs, ys, cells: Array.from({ length: columns * rows }, (_, place) => groups.of(place)) };
}

function isDrawn(rules: readonly PdfRule[], at: number, across: number): boolean {
  return rules.some(
    (rule) => Math.abs(rule.at - at) <= SAME_BORDER_PT && rule.from <= across && across <= rule.to,
  );
}

/** Positions without those that are the same border, ascending. */
function borders(positions: readonly number[]): number[] {
  const found: number[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || position - last > SAME_BORDER_PT) found.push(position);
  }
  return found;
}

/** Places joined step by step; each group goes by its smallest member. */
class Groups {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index);
  }

  of(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    this.parents[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.of(a), this.of(b)];
    this.parents[Math.max(one, other)] = Math.min(one, other);
  }

  lists(): number[][] {
    const lists = new Map<number, number[]>();
    this.parents.forEach((_, index) => {
      const root = this.of(index);
      const list = lists.get(root);
      if (list === undefined) lists.set(root, [index]);
      else list.push(index);
    });
    return [...lists.values()];
  }
}
