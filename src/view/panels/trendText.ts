import { coverageOf } from '../../chart/coverage';
import { formatNumber } from '../../chart/format';
import { isStated, type Point, type Series, type StatedPoint } from '../../domain/series';
import type { TrendWords } from '../words/trend';
import type { Words } from '../words/words';

/** What puts the points of an index, and those of predecessors, into words. */
export interface TrendText {
  words: Words;
  trend: TrendWords;
  isIndex: boolean;
}

/** What stands beside a point that is the figure of predecessors: whose it is. */
export function trendNotes({ words, trend }: TrendText) {
  return (_key: string, point: Point): string[] =>
    isStated(point) && point.joinedFrom !== undefined && point.joinedFrom.length > 0
      ? [trend.joined(words.list(point.joinedFrom))]
      : [];
}

/** n of N in words where it is not the usual "stated by": of an index, and of predecessors added up. */
export function trendCounts(series: readonly Series[], { trend, isIndex }: TrendText) {
  const byKey = new Map(series.map((each) => [each.key, each]));
  return (key: string, point: StatedPoint): string | undefined => {
    const [stated, bodies] = [formatNumber(point.stated), formatNumber(point.bodies)];
    const each = byKey.get(key);
    if (isIndex && each?.entity.type === 'group') {
      const say = isStart(each, point) ? trend.start : trend.pairs;
      return say(stated, bodies, point.year);
    }
    return point.joinedFrom === undefined ? undefined : trend.joinedCount(stated, bodies);
  };
}

/** Groups whose n of N a sentence can hold; those of more stand in the table and at each point. */
const MOST_GROUPS = 4;

/** n of N of each of several groups in the newest year with a report of any; nothing where that would not be short. */
export function coverageOfEach(
  series: readonly Series[],
  years: readonly number[],
  labelOf: (key: string) => string,
  { words, trend }: TrendText,
): string[] {
  const groups = series.filter(({ entity }) => entity.type === 'group');
  if (series.length < 2 || groups.length === 0 || groups.length > MOST_GROUPS) return [];
  const counted = (year: number) => groups.map((each) => ({ each, ...coverageOf([each], year) }));
  const year = years.findLast((each) => counted(each).some(({ bodies }) => bodies > 0));
  if (year === undefined) return [];
  const parts = counted(year).map(({ each, stated = 0, bodies }) =>
    trend.coverageOf(labelOf(each.key), formatNumber(stated), formatNumber(bodies)),
  );
  return [trend.coverage(year, parts.join(words.lang === 'zh' ? '，' : ', '))];
}

/** Whether an index starts at a point: at its first year, or where it starts anew. */
function isStart({ points, breaks }: Series, point: StatedPoint): boolean {
  return (
    points.find(isStated) === point ||
    breaks.some((each) => each.kind === 'restart' && each.before === point.year)
  );
}
