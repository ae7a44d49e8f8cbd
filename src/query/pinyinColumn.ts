import { sql, type Statement } from '../store/sql';
import type { Asked } from './asked';

/** The column of `agencies` that says how a name is read; NULL in a corpus that did not spell its names. */
export function pinyinColumn({ manifest }: Asked): Statement {
  return manifest.names === undefined ? sql`NULL` : sql`pinyin`;
}
