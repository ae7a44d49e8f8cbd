import { isOneOf, parseEntity } from '../domain/entity';
import {
  DERIVED_FACTS,
  FACTS_OF_METRIC,
  FACTS_OF_REPORTS,
  type CountedFact,
  type Fact,
} from '../domain/story';

/** A fact of a story, or what is wrong with it; `names` are those of all facts of the story. */
export function readFact(given: unknown, names: ReadonlySet<string>): Fact | string {
  if (typeof given !== 'object' || given === null) return 'not an object';
  const { value, take, of, ...rest } = given as Record<string, unknown>;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'value is no number';
  if (typeof take !== 'string') return 'take is missing';
  if (isOneOf(DERIVED_FACTS, take)) {
    const isList = Array.isArray(of) && of.length > 1;
    if (!isList || !of.every((name) => typeof name === 'string' && names.has(name)))
      return 'of names two or more facts of the story';
    return { value, take, of: of as string[] };
  }
  if (!isOneOf([...FACTS_OF_METRIC, ...FACTS_OF_REPORTS], take)) return `take "${take}" is not known`;
  return readCounted(rest, { value, take });
}

function readCounted(
  { metric, who, years, count }: Record<string, unknown>,
  base: Pick<CountedFact, 'value' | 'take'>,
): Fact | string {
  if (!isSpan(years)) return 'years are the first and the last year';
  if (isOneOf(FACTS_OF_METRIC, base.take) && typeof metric !== 'string') return 'metric is missing';
  if (who !== undefined && (typeof who !== 'string' || parseEntity(who) === undefined))
    return `who "${String(who)}" is nobody`;
  if (base.take === 'bodies_with_years' && typeof count !== 'number') return 'count is missing';
  return {
    ...base,
    years,
    ...(typeof metric === 'string' && { metric }),
    ...(typeof who === 'string' && { who }),
    ...(typeof count === 'number' && { count }),
  };
}

function isSpan(given: unknown): given is readonly [number, number] {
  return (
    Array.isArray(given) &&
    given.length === 2 &&
    given.every((each) => Number.isInteger(each)) &&
    Number(given[0]) <= Number(given[1])
  );
}
