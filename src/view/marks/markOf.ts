import { isInDoubt, type StatedPoint } from '../../domain/series';

/** How a value differs from a plain one, as the classes of its mark. */
export type Mark = 'hollow' | 'dashed' | 'hollow dashed';

/**
 * Hollow: the report of the body does not add up there. Dashed: the body says at least or about. A
 * plain mark, of a group or of a sound and exact number, is filled: undefined.
 */
export function markOf(point: StatedPoint): Mark | undefined {
  const isDashed = point.qualifier !== 'exact';
  if (isInDoubt(point)) return isDashed ? 'hollow dashed' : 'hollow';
  return isDashed ? 'dashed' : undefined;
}
