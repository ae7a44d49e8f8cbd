import type { Body } from '../domain/entity';
import type { Applicant, Scope } from '../domain/figure';
import type { Contradiction } from '../domain/contradiction';
import { CHECK_IDS, type CheckId } from '../domain/flags';
import { join, list, sql } from '../store/sql';
import type { Asked } from './asked';
import { entityRows } from './entityRows';
import { pinyinColumn } from './pinyinColumn';
import type { QualityQuestion } from './quality';
import { yearsCondition } from './rowConditions';

/** A check that fails, and whose report it is. */
export interface FailingReport extends Contradiction {
  body: Body;
  name: string;
  /** The name in Latin letters; empty where the corpus did not spell it. */
  pinyin: string;
  province: string;
}

/** Which of the failing checks: all that are undefined stand open. */
export interface FailingFilter {
  check?: CheckId;
  year?: number;
  province?: string;
}

interface FailingRow {
  id: string;
  name: string;
  pinyin: string | null;
  province: number;
  scope: number;
  year: number;
  check_id: CheckId;
  metric: number;
  applicant: number;
  stated: number;
  computed: number;
  total: number;
}

/** At most `limit` failing checks behind a number of `quality`, the greatest difference first; and how many in all. */
export async function failingReports(
  asked: Asked,
  { entity, years }: QualityQuestion,
  { check, year, province }: FailingFilter,
  limit: number,
  signal?: AbortSignal,
): Promise<{ failing: FailingReport[]; total: number }> {
  const { dictionaries, metrics } = asked.manifest;
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  // The province of a bar bounds its bodies, too.
  const narrowed = province === undefined || entity.type === 'body' ? entity : { province, ...entity };
  const { span, own } = await entityRows(asked, narrowed, signal);
  const checks = await database.tableFor('checks', { signal, bodies: span });
  const conditions = [
    own,
    yearsCondition(year === undefined ? years : [year]),
    sql`check_id IN (${list(check === undefined ? CHECK_IDS : [check])})`,
    ...(province === undefined ? [] : [sql`province = ${dictionaries.province.indexOf(province)}`]),
  ];
  const rows = await database.query<FailingRow>(
    sql`SELECT id, name, ${pinyinColumn(asked)} AS pinyin, province, scope, year, check_id, metric, applicant, stated, computed, count(*) OVER () AS total
      FROM ${checks} AS checks JOIN ${agencies} AS agencies USING (agency) WHERE ${join(conditions, sql` AND `)}
      ORDER BY abs(stated - computed) DESC, year DESC, agency, check_id, metric, applicant LIMIT ${limit}`,
    signal,
  );
  const failing = rows.map((row): FailingReport => {
    const scope: Scope = dictionaries.scope[row.scope] ?? 'own';
    const applicant: Applicant = dictionaries.applicant[row.applicant] ?? 'total';
    return {
      body: { type: 'body', id: row.id, scope },
      name: row.name,
      pinyin: row.pinyin ?? '',
      province: dictionaries.province[row.province] ?? '',
      year: row.year,
      check: row.check_id,
      metric: metrics[row.metric]?.id ?? '',
      applicant,
      stated: row.stated,
      computed: row.computed,
    };
  });
  return { failing, total: rows[0]?.total ?? 0 };
}
