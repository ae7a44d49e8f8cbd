import { colorsOf } from '../../chart/palette';
import type { Slice } from '../../corpus/slice';
import { ALL_BODIES, entityKey, type Entity } from '../../domain/entity';
import { Failure } from '../../domain/failure';
import { isStated, type Series } from '../../domain/series';
import type { Asked } from '../../query/asked';
import { casesByResult, correctedShare } from '../../query/cases';
import { outcomes } from '../../query/outcomes';
import { compose, soughtMetric } from '../../query/compose';
import { quantityName, quantityOf } from '../../query/quantity';
import { trend } from '../../query/trend';
import { prepareCube } from '../../store/cubeReader';
import { colorOfMetric } from '../../view/panels/colorOfMetric';
import { reasonColor } from '../reasonColor';
import { nameOf } from '../../view/panels/nameOf';
import type { PointContext } from '../../view/panels/pointText';
import { CASES_WORDS } from '../../view/words/cases';
import { WHY_EMPTY_WORDS } from '../../view/words/whyEmpty';
import { OUTCOME_WORDS } from '../../view/words/outcomes';
import { TREND_TITLE } from '../../view/words/trendTitle';
import type { Words } from '../../view/words/words';
import type { Selection } from '../address';
import { coverageSentence, fewSentence, metricName, scopeSentence, timeOf, yearsOf } from '../page';
import { whyEmpty } from '../pages/whyEmpty';
import type { Plan } from './plan';

/** One chart with all that stands round it. */
export interface DrawnChart {
  marks: 'lines' | 'stack' | 'group';
  title: string;
  subtitle: readonly string[];
  series: readonly Series[];
  years: readonly number[];
  context: PointContext;
  /** Why there is not a single number; undefined where there is one. */
  empty: string | undefined;
}

interface Told {
  marks: DrawnChart['marks'];
  title: string;
  /** What the numbers are, without the stop at its end. */
  counts: string;
  who: readonly Entity[];
  series: readonly Series[];
  context: PointContext;
}

/**
 * The chart of an address, from its slice alone.
 * @throws Failure `engine` when it asks for more than cubes hold; `planOf` says that before
 */
export async function drawnChart(
  { chart }: Plan,
  slice: Slice,
  selection: Selection,
  words: Words,
): Promise<DrawnChart> {
  const asked = askedOf(slice);
  const years = yearsOf(selection, slice.manifest);
  const told = await (chart === 'trend'
    ? tellTrend(asked, selection, words)
    : tellStack(chart, asked, selection, words));
  const { series, context, who } = told;
  const isMetric = chart !== 'trend' || quantityOf(slice.manifest, selection.metric) !== undefined;
  if (!isMetric) throw new Failure('unreadable', selection.metric);
  const isEmpty = !series.some(({ points }) => points.some(isStated));
  const whose = words.list(who.map((entity) => spell(entity, words)));
  return {
    ...told,
    years,
    empty: isEmpty
      ? whyEmpty(series, whose, inYears(selection, asked, words), WHY_EMPTY_WORDS[words.lang])
      : undefined,
    subtitle: [
      told.counts + words.stop,
      ...coverageSentence(series, years, words),
      ...scopeSentence(who, words),
      ...fewSentence(series, context),
    ],
  };
}

function askedOf({ manifest, cube }: Slice): Asked {
  const ready = prepareCube(cube, manifest.dictionaries);
  const refuse = async (): Promise<never> => {
    throw new Failure('engine', 'An embedded chart starts no database by itself');
  };
  return {
    manifest,
    cube: async (metric) => (ready.measures[metric] === undefined ? undefined : ready),
    database: refuse,
    names: refuse,
  };
}

function inYears(selection: Selection, { manifest }: Asked, words: Words): string {
  const [from, to] = timeOf(selection, manifest);
  return words.years(from, to);
}

async function tellTrend(asked: Asked, selection: Selection, words: Words): Promise<Told> {
  const { metric, who, fewCases } = selection;
  const { manifest } = asked;
  const quantity = quantityOf(manifest, metric);
  const years = yearsOf(selection, manifest);
  const series = await trend(asked, { metric, who, years, applicant: 'total' });
  const names = new Map(who.map((entity) => [entityKey(entity), spell(entity, words)]));
  const colors = colorsOf([...names.keys()], new Map());
  const name = quantity === undefined ? metric : quantityName(quantity, words.lang);
  const isRate = quantity?.group === 'rate';
  const unit = isRate ? '' : words.units(quantity?.unit ?? '');
  return {
    marks: 'lines',
    title: TREND_TITLE[words.lang](
      name,
      words.list([...names.values()]),
      inYears(selection, asked, words),
      undefined,
    ),
    counts: isRate ? words.subtitle.rate[quantity.per] : words.subtitle.count(unit),
    who,
    series,
    context: {
      words,
      per: quantity?.per ?? 'count',
      fewCases: quantity?.kind === 'share' ? fewCases : undefined,
      unit,
      labelOf: (key) => names.get(key) ?? key,
      colorOf: (key) => colors.get(key) ?? '--line-rest',
    },
  };
}

async function tellStack(
  chart: Exclude<Plan['chart'], 'trend'>,
  asked: Asked,
  selection: Selection,
  words: Words,
): Promise<Told> {
  const { manifest } = asked;
  const entity = selection.who[0] ?? ALL_BODIES;
  const years = yearsOf(selection, manifest);
  const [name, time] = [spell(entity, words), inYears(selection, asked, words)];
  const { title, subtitle, units } = words;
  const question = { entity, years, per: 'count' } as const;
  const context = (unit: string, labelOf: PointContext['labelOf']): PointContext => ({
    ...{ words, per: 'count', unit: units(unit), labelOf, colorOf: colorOfMetric },
  });
  const metricLabel = (key: string): string => metricName(manifest, key, words);
  const cases = CASES_WORDS[words.lang];
  const resultLabel = (key: string): string =>
    cases.results[key.replace(/^(review|suit)_/, '') as keyof typeof cases.results] ?? key;
  const stated = (...metrics: string[]): Promise<Series[]> =>
    compose(
      asked,
      entity,
      metrics.map((metric) => soughtMetric(asked, metric)),
      years,
    );
  const told = { who: [entity], marks: 'stack' } as const;

  switch (chart) {
    case 'disclosure': {
      const counts = subtitle.count(units('item'));
      return {
        ...{ ...told, title: title.disclosure(name, time), counts, series: await stated('items_disclosed') },
        context: context('item', metricLabel),
      };
    }
    case 'cases': {
      const counts = subtitle.count(units('case'));
      return {
        ...{
          ...told,
          marks: 'group',
          title: title.cases(name, time),
          counts,
          series: await stated('review_total', 'suit_total'),
        },
        context: context('case', metricLabel),
      };
    }
    case 'outcomes': {
      const { view, open } = selection;
      const opened = view === 'outcomes' ? open : undefined;
      const labelOf = (key: string): string =>
        key === opened ? OUTCOME_WORDS[words.lang].reasonUnstated : metricLabel(key);
      const colorOf = opened === undefined ? colorOfMetric : reasonColor;
      return {
        ...{ ...told, title: title.outcomes(name, time, 'count'), counts: subtitle.count(units('request')) },
        series: await outcomes(asked, { ...question, open: opened }),
        context: { ...context('request', labelOf), colorOf },
      };
    }
    case 'reviews':
    case 'suits': {
      const tell = chart === 'reviews' ? cases.reviews : cases.suits;
      return {
        ...{ ...told, title: tell(name, time, 'count'), counts: subtitle.count(units('case')) },
        series: await casesByResult(asked, chart === 'reviews' ? 'review' : 'suit', question),
        context: context('case', resultLabel),
      };
    }
    case 'corrected': {
      const labelOf = (key: string): string => metricLabel(`${key}_total`);
      return {
        ...{ ...told, marks: 'lines', title: cases.corrected(name, time), counts: cases.shareOfDecided },
        series: await correctedShare(asked, { entity, years }),
        context: { ...context('', labelOf), per: 'share', fewCases: selection.fewCases, unit: '' },
      };
    }
  }
}

const spell = (entity: Entity, words: Words): string => nameOf(entity, words, () => undefined);
