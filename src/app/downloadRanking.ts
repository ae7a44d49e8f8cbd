import { markOf } from '../view/marks/markOf';
import { measureOf } from '../domain/measures';
import { wilsonInterval } from '../domain/wilson';
import { isStated } from '../domain/series';
import type { Asked } from '../query/asked';
import { rankingRows, type RankedBody, type Ranking } from '../query/ranking';
import { saveRows } from './saveFile';

/** Bodies that a download holds at the most of each standing. */
export const MOST_DOWNLOADED = 5000;
const AT_ONCE = 250;

/** Saves every ranked body, then those of too few cases, as CSV: a row for each body and year. */
export async function downloadRanking(
  asked: Asked,
  { question, counts }: Ranking,
  title: string,
): Promise<void> {
  const bodies: RankedBody[] = [];
  for (const standing of ['ranked', 'few'] as const) {
    const of = Math.min(counts[standing], MOST_DOWNLOADED);
    for (let offset = 0; offset < of; offset += AT_ONCE) {
      const limit = Math.min(AT_ONCE, of - offset);
      bodies.push(...(await rankingRows(asked, question, { standing, offset, limit })));
    }
  }
  const isShare = measureOf(question.metric)?.kind === 'share';
  const hasChange = question.years.length === 2;
  await saveRows(
    title,
    bodies.flatMap(({ body, name, province, place, isTied, amount, series }) =>
      series.points.filter(isStated).map((point) => {
        const few = place === undefined && point.of !== undefined && isShare;
        const interval = few ? wilsonInterval(point.value, point.of ?? 0) : undefined;
        return {
          ...{ agency: body.id, name, province, scope: body.scope, metric: question.metric },
          standing: place === undefined ? 'few_cases' : 'ranked',
          rank: place ?? '',
          tied: place !== undefined && isTied ? 'yes' : '',
          year: point.year,
          value: point.value,
          qualifier: point.qualifier,
          mark: markOf(point) ?? '',
          cases: point.of ?? '',
          interval_low: interval?.low ?? '',
          interval_high: interval?.high ?? '',
          ...(hasChange ? { change: amount } : {}),
          source: point.origin?.source ?? '',
          locator: point.origin?.locator ?? '',
          corpus_version: asked.manifest.version,
        };
      }),
    ),
  );
}
