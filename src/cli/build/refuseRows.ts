import type { Agency } from '../../domain/agency';
import type { Fault } from '../../domain/fault';
import { LEVELS } from '../../domain/figure';
import { conflictFault } from '../../corpus/refuseConflicts';
import { levelFault } from '../../corpus/settleAgencies';
import type { Engine, Row } from './openEngine';
import { CELL } from './preferRows';
import { ROWS_OF_BODIES } from './settleFigures';

/** What makes a source contradict itself: the same cell, read in the same way. */
const STATEMENT = `${CELL}, method, source`;

/**
 * Finds the rows that contradict their body's level or, in `figures`, another row of the same
 * source (`acceptFigures` in SQL), as the tables `wrong_level` and `conflicting`.
 * @returns indices of the files that have such rows
 */
export async function findContradictions(engine: Engine): Promise<number[]> {
  await engine.run(`
    CREATE OR REPLACE TABLE wrong_level AS
    SELECT rows.rowid AS row_id, file, line, rows.level AS said, body_names.agency AS body
    FROM rows JOIN body_names ON rows.agency = body_names.name AND rows.province = body_names.province
    WHERE rows.level <> body_names.level`);
  await engine.run(`
    CREATE OR REPLACE TABLE conflicts AS
    SELECT ${STATEMENT} FROM figures SEMI JOIN contested USING (${CELL})
    GROUP BY ${STATEMENT} HAVING min(value) <> max(value)`);
  const [any] = await engine.rows('SELECT 1 FROM conflicts LIMIT 1');
  await engine.run(`
    CREATE OR REPLACE TABLE conflicting AS
    SELECT row_id, file, line, value, ${STATEMENT} FROM ${ROWS_OF_BODIES} SEMI JOIN conflicts USING (${STATEMENT})
    ${any === undefined ? 'WHERE false' : ''}`);
  const files = await engine.rows(
    'SELECT DISTINCT file FROM (SELECT file FROM wrong_level UNION ALL SELECT file FROM conflicting) ORDER BY file',
  );
  return files.map((row) => Number(row['file']));
}

/**
 * Takes the rows that `findContradictions` found out of `rows`, naming each.
 * @param files names of the files, for messages
 */
export async function refuseContradictions(
  engine: Engine,
  agencies: readonly Agency[],
  files: readonly string[],
  refuse: (fault: Fault) => void,
): Promise<void> {
  const placeOf = (row: Row, prefix = ''): { file: string; line: number } => ({
    file: files[Number(row[`${prefix}file`])] ?? '',
    line: Number(row[`${prefix}line`]),
  });
  for await (const row of engine.stream('SELECT * FROM wrong_level ORDER BY file, line')) {
    const [level, agency] = [LEVELS[Number(row['said'])], agencies[Number(row['body'])]];
    if (level !== undefined && agency !== undefined) refuse(levelFault(placeOf(row), level, agency));
  }
  // A fault names the first row that says something else.
  const conflicting = engine.stream(`
    SELECT a.file, a.line, a.value, arg_min(b.file, (b.file, b.line)) AS other_file,
      arg_min(b.line, (b.file, b.line)) AS other_line, arg_min(b.value, (b.file, b.line)) AS other_value
    FROM conflicting AS a JOIN conflicting AS b USING (${STATEMENT}) WHERE a.value <> b.value
    GROUP BY a.row_id, a.file, a.line, a.value ORDER BY a.file, a.line`);
  for await (const row of conflicting) {
    const [value, otherValue] = [Number(row['value']), Number(row['other_value'])];
    refuse(conflictFault(placeOf(row), value, placeOf(row, 'other_'), otherValue));
  }
  await engine.run(`
    DELETE FROM rows WHERE rowid IN
      (SELECT row_id FROM wrong_level UNION ALL SELECT row_id FROM conflicting)`);
}
