/** A text in each language of the site. */
export type InBothLanguages<T> = Readonly<Record<'en' | 'zh', T>>;

/** Views of the corpus in an order, and what they show in a headline and two sentences. */
export interface Story {
  /** Stable: addresses hold it. */
  id: string;
  headline: InBothLanguages<string>;
  sentences: InBothLanguages<readonly [string, string]>;
  /** Queries of addresses, without `?`, in the order that they are read in. */
  views: readonly [string, ...string[]];
}

/**
 * How a number of a story is counted anew. Over the reports of `who` (all bodies' own, unless given):
 * `total` adds up the metric, `stated` counts the reports that state it, `zeros` those that state 0; `reports`, `bodies`,
 * `bodies_with_years` and `most_years` count reports and bodies whatever they state; `both` counts bodies that state
 * the metric in the first and the last year, `both_first` and `both_last` add these up; `years_stated` and
 * `years_missing` count years.
 */
export const FACTS_OF_METRIC = [
  'total',
  'stated',
  'zeros',
  'both',
  'both_first',
  'both_last',
  'years_stated',
  'years_missing',
] as const;
export const FACTS_OF_REPORTS = ['reports', 'bodies', 'bodies_with_years', 'most_years'] as const;

/** How a number follows from other numbers of the story; percentages are rounded to whole ones. */
export const DERIVED_FACTS = ['sum', 'difference', 'percent', 'percent_change'] as const;

export interface CountedFact {
  value: number;
  take: (typeof FACTS_OF_METRIC)[number] | (typeof FACTS_OF_REPORTS)[number];
  metric?: string;
  /** An entity as addresses write it. */
  who?: string;
  /** First and last year. */
  years: readonly [number, number];
  /** Of `bodies_with_years`: how many years. */
  count?: number;
}

export interface DerivedFact {
  value: number;
  take: (typeof DERIVED_FACTS)[number];
  /** Names of other facts. */
  of: readonly string[];
}

/** A number that a story states, and where it is from. */
export type Fact = CountedFact | DerivedFact;

/** A story with the numbers in its texts, by the names that the texts give them. */
export interface StatedStory extends Story {
  facts: Readonly<Record<string, Fact>>;
}
