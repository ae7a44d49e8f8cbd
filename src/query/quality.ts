import type { CountedCheck } from '../corpus/checkCountsSql';
import type { Entity } from '../domain/entity';
import { CHECK_IDS, type CheckId } from '../domain/flags';
import type { Asked } from './asked';
import { countChecks, type CheckedReports } from './countChecks';
import { countChecksOfGroup } from './countChecksOfGroup';

/** Reports that fail, of those that could be checked. */
export interface CheckCount {
  failing: number;
  checkable: number;
}

/** How often the reports of an entity contradict themselves. */
export interface Quality extends CheckCount {
  /** Reports of the years asked, whether or not they could be checked. */
  reports: number;
  /** Every check, in the order of `CHECK_IDS`. */
  byCheck: ({ check: CheckId } & CheckCount)[];
  /** Every year asked, in order; of any check. */
  byYear: ({ year: number; reports: number } & CheckCount)[];
  /** Provinces with a report, in the order of the corpus; of any check. */
  byProvince: ({ province: string; reports: number } & CheckCount)[];
}

export interface QualityQuestion {
  entity: Entity;
  years: readonly number[];
}

/**
 * Reports by check, year and province: how many could be checked, and how many of these fail. A report
 * can be checked when it states the numbers of the rule (see `checkCountsSql`) or fails it in any column.
 */
export async function quality(
  asked: Asked,
  { entity, years }: QualityQuestion,
  signal?: AbortSignal,
): Promise<Quality> {
  const known = entity.type === 'group' ? await countChecksOfGroup(asked, entity, years, signal) : undefined;
  const rows = known ?? (await countChecks(asked, entity, years, ['year', 'province'], signal));
  const countOf = (some: readonly CheckedReports[], check: CountedCheck): CheckCount => ({
    failing: sum(some, `failing_${check}`),
    checkable: sum(some, `checkable_${check}`),
  });
  const placesOf = (some: readonly CheckedReports[]) => ({
    reports: sum(some, 'reports'),
    ...countOf(some, 'any'),
  });
  return {
    ...placesOf(rows),
    byCheck: CHECK_IDS.map((check) => ({ check, ...countOf(rows, check) })),
    byYear: years.map((year) => ({ year, ...placesOf(rows.filter((row) => row.year === year)) })),
    byProvince: asked.manifest.dictionaries.province.flatMap((province, code) => {
      const own = rows.filter((row) => row.province === code);
      return own.length === 0 ? [] : [{ province, ...placesOf(own) }];
    }),
  };
}

function sum(rows: readonly CheckedReports[], column: string): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0);
}
