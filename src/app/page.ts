import type { Manifest } from '../corpus/manifest';
import { entityKey, type Entity } from '../domain/entity';
import { isStated, type Series } from '../domain/series';
import type { Asked } from '../query/asked';
import type { ListedBody } from '../query/bodies';
import { coverageOf } from '../chart/coverage';
import { formatNumber } from '../chart/format';
import { yearsBetween } from '../chart/yearAxis';
import type { Words } from '../view/words/words';
import type { Selection } from './address';

/** What a page is made from; it answers with patches of the selection. */
export interface PageProps {
  asked: Asked;
  selection: Selection;
  words: Words;
  nameOf: (entity: Entity) => string;
  /** A body that is picked or was listed, once it is known. */
  bodyOf: (id: string) => ListedBody | undefined;
  /** In English the pinyin of a body's Chinese name, to stand beside it; empty for groups and in Chinese. */
  pinyinOf: (entity: Entity) => string;
  change: (patch: Partial<Selection>, options?: { settle?: boolean }) => void;
  openBodies: () => void;
  openMetrics: () => void;
}

/** First year shown unless the reader asks: the Regulations came into force on 1 May 2008. */
const FIRST_YEAR = 2008;

/** First and last year of the charts: as picked, within what the corpus has. */
export function timeOf(selection: Selection, manifest: Manifest): [from: number, to: number] {
  const [first, last] = manifest.years;
  const [from, to] = selection.time ?? [Math.max(first, Math.min(FIRST_YEAR, last)), last];
  return [Math.min(Math.max(from, first), last), Math.max(Math.min(to, last), first)];
}

/** Every year of the charts. */
export function yearsOf(selection: Selection, manifest: Manifest): number[] {
  return yearsBetween(...timeOf(selection, manifest));
}

/** The name of a metric in the language of the words; its id when the dictionary lacks it. */
export function metricName(manifest: Manifest, id: string, words: Words): string {
  const metric = manifest.metrics.find((each) => each.id === id);
  return metric === undefined ? id : words.lang === 'zh' ? metric.zh : metric.en;
}

/** How much of a group the newest year with any report covers; nothing for bodies or several entities. */
export function coverageSentence(
  series: readonly Series[],
  years: readonly number[],
  words: Words,
): string[] {
  const entities = new Set(series.map(({ entity }) => entityKey(entity)));
  const first = series[0];
  if (entities.size !== 1 || first?.entity.type !== 'group') return [];
  for (const year of [...years].reverse()) {
    const { stated, bodies } = coverageOf(series, year);
    if (stated !== undefined)
      return [words.subtitle.coverage(year, formatNumber(stated), formatNumber(bodies))];
  }
  return [];
}

/** Which reports are added up: bodies' own, or those of areas. Nothing for single bodies. */
export function scopeSentence(who: readonly Entity[], words: Words): string[] {
  const groups = who.filter((entity) => entity.type === 'group');
  if (groups.length === 0) return [];
  return [groups.every(({ scope }) => scope === 'area') ? words.subtitle.areaOnly : words.subtitle.ownOnly];
}

/** That some years stand on grey, as their shares come from few cases; nothing where none does. */
export function fewSentence(
  series: readonly Series[],
  { fewCases = 0, words }: { fewCases?: number | undefined; words: Words },
): string[] {
  const some = series.some(({ points }) =>
    points.some((point) => isStated(point) && (point.of ?? fewCases) < fewCases),
  );
  return some ? [words.subtitle.few(formatNumber(fewCases))] : [];
}
