import type { PdfRule } from './pdfPage';

/** a, b, c, d, e, f of a PDF transformation. */
export type Matrix = [number, number, number, number, number, number];

/** Both transformations, `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A filled shape thinner than this is a line. */
const THICKEST_PT = 3;
const SHORTEST_PT = 4;

interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
}

type Operators = Readonly<Record<string, number>>;

/** Path commands of the library: move and line take two numbers, curves six or four, close none. */
const COMMAND_LENGTHS = [2, 2, 6, 4, 0] as const;
const CLOSE = 4;

/** The upright and lying lines that a page draws, as strokes or as thin filled shapes. */
export function rulesOf(list: OperatorList, toPage: Matrix, operators: Operators): PdfRule[] {
  const rules: PdfRule[] = [];
  const stack: Matrix[] = [];
  let matrix = toPage;
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index] as unknown[] | null;
    if (operator === operators['save']) stack.push(matrix);
    else if (operator === operators['restore'] || operator === operators['paintFormXObjectEnd'])
      matrix = stack.pop() ?? toPage;
    else if (operator === operators['transform']) matrix = multiply(matrix, args as Matrix);
    else if (operator === operators['paintFormXObjectBegin']) {
      stack.push(matrix);
      if (Array.isArray(args?.[0]) || ArrayBuffer.isView(args?.[0]))
        matrix = multiply(matrix, Array.from(args[0] as ArrayLike<number>) as Matrix);
    } else if (operator === operators['constructPath']) addPath(args, matrix, operators, rules);
  });
  return rules;
}

function addPath(args: unknown[] | null, matrix: Matrix, operators: Operators, rules: PdfRule[]): void {
  const painting = args?.[0] as number;
  const data = (args?.[1] as (ArrayLike<number> | null)[] | undefined)?.[0];
  if (data === undefined || data === null) return;
  const strokes = [
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ];
  const fills = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  const isStroke = strokes.some((name) => operators[name] === painting);
  const isFill = fills.some((name) => operators[name] === painting);
  if (!isStroke && !isFill) return;
  for (const points of subpaths(data, matrix)) {
    if (isFill) addThinShape(points, rules);
    if (isStroke) points.forEach((point, index) => addLine(points[index - 1], point, rules));
  }
}

type Point = readonly [x: number, y: number];

function* subpaths(data: ArrayLike<number>, matrix: Matrix): Generator<Point[]> {
  let points: Point[] = [];
  for (let at = 0; at < data.length;) {
    const command = data[at] ?? 0;
    const length = COMMAND_LENGTHS[command];
    if (length === undefined) return;
    if (command === 0 && points.length > 0) {
      yield points;
      points = [];
    }
    const [x, y] = [data[at + length - 1], data[at + length]];
    if (command === CLOSE) points.push(points[0] ?? [0, 0]);
    else if (x !== undefined && y !== undefined)
      points.push([matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]);
    at += length + 1;
  }
  if (points.length > 0) yield points;
}

function addThinShape(points: readonly Point[], rules: PdfRule[]): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  addLine([left, top], [right, bottom], rules);
}

/** Adds a line when it is upright or lying, long enough and thin. */
function addLine(start: Point | undefined, end: Point, rules: PdfRule[]): void {
  if (start === undefined) return;
  const [width, height] = [Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1])];
  const upright = height > width;
  if (Math.min(width, height) > THICKEST_PT || Math.max(width, height) < SHORTEST_PT) return;
  rules.push(
    upright
      ? {
          upright,
          at: (start[0] + end[0]) / 2,
          from: Math.min(start[1], end[1]),
          to: Math.max(start[1], end[1]),
        }
      : {
          upright,
          at: (start[1] + end[1]) / 2,
          from: Math.min(start[0], end[0]),
          to: Math.max(start[0], end[0]),
        },
  );
}
