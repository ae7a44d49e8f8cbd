import type { Group } from '../domain/entity';
import { FORMS, type KnownForm } from '../domain/form';
import { join, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import type { Tally } from './tally';

/** The condition that a row of `observations` or `applicants` belongs to the group. */
export function groupCondition(asked: Asked, group: Group): Statement {
  const { scope, province, level, kind } = asked.manifest.dictionaries;
  const conditions = [sql`scope = ${scope.indexOf(group.scope)}`];
  if (group.province !== undefined) conditions.push(sql`province = ${province.indexOf(group.province)}`);
  if (group.level !== undefined) conditions.push(sql`level = ${level.indexOf(group.level)}`);
  if (group.kind !== undefined) conditions.push(sql`kind = ${kind.indexOf(group.kind)}`);
  return join(conditions, sql` AND `);
}

/** A tally of rows of one form, whose code the row has; nothing in it is inexact or flagged. */
export function tallyOf(
  asked: Asked,
  row: { year: number; form: number; bodies: number },
  sum: number,
  stated: number,
): Tally {
  const known = knownForm(asked, row.form);
  const counts = { stated, bodies: row.bodies, inexact: 0, flagged: 0 };
  return { year: row.year, form: known.form, forms: [known], sum, ...counts };
}

/** The form behind a code of the corpus. */
export function knownForm(asked: Asked, code: number): KnownForm {
  return asked.manifest.dictionaries.form[code] ?? { form: FORMS[0], assumed: true };
}
