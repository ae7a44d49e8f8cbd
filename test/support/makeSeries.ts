import { ALL_BODIES } from '../../src/domain/entity';
import type { Series } from '../../src/domain/series';

/** A series from 2010 on, absent where the value is undefined; three of four bodies stated each. */
export function makeSeries(key: string, values: readonly (number | undefined)[]): Series {
  return {
    key,
    entity: ALL_BODIES,
    metric: key,
    breaks: [],
    points: values.map((value, index) =>
      value === undefined
        ? { year: 2010 + index, absence: 'not_stated', bodies: 4 }
        : {
            year: 2010 + index,
            value,
            qualifier: 'exact',
            stated: 3,
            bodies: 4,
            inexact: 0,
            flagged: 0,
            forms: [{ form: '2014', assumed: true }],
          },
    ),
  };
}
