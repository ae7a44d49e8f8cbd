import type { Group } from '../domain/entity';
import { COUNTED_CHECKS } from '../corpus/checkCountsSql';
import type { ReadyCube } from '../store/cubeReader';
import type { Asked } from './asked';
import type { CheckedReports } from './countChecks';

/**
 * The reports of a group by year and province, out of `cube/quality.json`; undefined where it cannot
 * tell: of kinds of bodies, and in corpora without it.
 */
export async function countChecksOfGroup(
  asked: Asked,
  group: Group,
  years: readonly number[],
  signal?: AbortSignal,
): Promise<CheckedReports[] | undefined> {
  if (group.kind !== undefined) return undefined;
  const cube = await asked.cube('quality', true, signal);
  return cube && readCube(asked, cube, group, years);
}

function readCube(
  { manifest: { dictionaries } }: Asked,
  { dimensions, bodies, measures }: ReadyCube,
  group: Group,
  years: readonly number[],
): CheckedReports[] {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const scope = dictionaries.scope.indexOf(group.scope);
  const wanted = group.province === undefined ? undefined : dictionaries.province.indexOf(group.province);
  const level = group.level === undefined ? undefined : dictionaries.level.indexOf(group.level);
  const found = new Map<string, CheckedReports>();
  bodies.forEach((reports, cell) => {
    const year = dimensions.year[cell] ?? 0;
    const province = dimensions.province?.[cell] ?? 0;
    if (year < from || year > to || dimensions.scope[cell] !== scope) return;
    if (wanted !== undefined && province !== wanted) return;
    if (level !== undefined && dimensions.level?.[cell] !== level) return;
    const key = `${year}|${province}`;
    const row = found.get(key) ?? { year, province, reports: 0 };
    const add = (column: string, count: number | undefined): void => {
      row[column] = (row[column] ?? 0) + (count ?? 0);
    };
    add('reports', reports);
    for (const check of COUNTED_CHECKS) {
      add(`failing_${check}`, measures[check]?.flagged[cell]);
      add(`checkable_${check}`, measures[check]?.stated[cell]);
    }
    found.set(key, row);
  });
  return [...found.values()];
}
