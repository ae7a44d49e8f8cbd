import { expect, it } from 'vitest';
import { moveInGrid } from '../../src/chart/gridKeys';

const SIZE = { rows: 20, columns: 5 };

it.each([
  ['ArrowUp', { row: 0, column: 2 }, { row: 0, column: 2 }],
  ['ArrowUp', { row: 3, column: 2 }, { row: 2, column: 2 }],
  ['ArrowDown', { row: 19, column: 2 }, { row: 19, column: 2 }],
  ['ArrowLeft', { row: 1, column: 0 }, { row: 1, column: -1 }],
  ['ArrowLeft', { row: 1, column: -1 }, { row: 1, column: -1 }],
  ['ArrowRight', { row: 1, column: 4 }, { row: 1, column: 4 }],
  ['Home', { row: 7, column: 3 }, { row: 7, column: -1 }],
  ['End', { row: 7, column: -1 }, { row: 7, column: 4 }],
  ['PageDown', { row: 15, column: 0 }, { row: 19, column: 0 }],
  ['PageUp', { row: 15, column: 0 }, { row: 5, column: 0 }],
  ['Enter', { row: 1, column: 1 }, undefined],
])('%s from %j leads to %j', (key, from, to) => {
  expect(moveInGrid(from, key, SIZE)).toEqual(to);
});
