import { line } from 'd3-shape';
import { expect, it } from 'vitest';
import { straightPath, type PathPoint } from '../../src/chart/straightPath';

const at = (x: number, y: number): PathPoint => ({ x, y });

it.each<[string, PathPoint[]]>([
  ['nothing', []],
  ['a line', [at(0, 1.25), at(2.06, 3), at(4, -5)]],
  ['a gap', [at(0, 1), at(1, 2), undefined, at(3, 4), at(4, 5)]],
  ['a lone point', [at(0, 1), undefined, at(2.349, 3), undefined, undefined, at(4, 5), at(6, 7)]],
])('draws %s as d3-shape does', (_, points) => {
  const path = line<PathPoint>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0)
    .digits(1);
  expect(straightPath(points)).toBe(path(points) ?? '');
});
