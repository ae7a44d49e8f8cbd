import type { Absence } from '../../domain/absence';
import type { LineageBreak } from '../../domain/breaks';
import type { Difference } from '../../domain/crosswalk';
import type { Kind } from '../../domain/kind';
import type { Applicant, Level, Method, Qualifier, Scope, SourceKind } from '../../domain/figure';
import type { CheckId } from '../../domain/flags';
import type { MetricGroup } from '../../domain/metric';

/** A group of bodies as `words.group` puts it into words. */
export interface GroupParts {
  scope: Scope;
  /** Name of the province in the language of the words. */
  province: string | undefined;
  level: Level | undefined;
  kind: Kind | undefined;
}

/** What things are called that the forms and the corpus know. */
export interface Names {
  levels: Record<Level, string>;
  kinds: Record<Kind, string>;
  scopes: Record<Scope, string>;
  applicants: Record<Applicant, string>;
  qualifiers: Record<Qualifier, string>;
  methods: Record<Method, string>;
  sourceKinds: Record<SourceKind, string>;
  absences: Record<Absence, string>;
  groups: Record<MetricGroup | 'rate', string>;
  /** What each check compares. */
  checks: Record<CheckId, string>;
  units: (unit: string) => string;
}

/**
 * Every word and sentence that the page says, in one language. Numbers, years and names arrive
 * formatted. A language that lacks an entry fails the type check.
 */
export interface Words extends Names {
  lang: 'en' | 'zh';
  /** Ends a sentence. */
  stop: string;
  site: {
    title: string;
    tagline: string;
    intro: string;
    skip: string;
    views: Record<
      | 'overview'
      | 'trend'
      | 'outcomes'
      | 'cases'
      | 'flow'
      | 'ranking'
      | 'heatmap'
      | 'map'
      | 'coverage'
      | 'quality'
      | 'report'
      | 'data'
      | 'methods'
      | 'downloads',
      string
    >;
    otherLanguage: string;
    theme: string;
    themes: Record<'auto' | 'light' | 'dark', string>;
    corpus: (version: string, figures: string, bodies: string) => string;
    /** Version of the program and the day of its build, as an ISO date. */
    built: (version: string, date: string) => string;
    licence: string;
  };
  doubt: {
    /** A check that fails, with its numbers formatted. */
    contradiction: (check: CheckId, year: number, stated: string, computed: string) => string;
    /** Of a group's value: figures in doubt, of how many. */
    ofGroup: (flagged: string, figures: string) => string;
    /** The same for a narrow place. */
    short: (flagged: string) => string;
    /** What a hollow and a dashed mark say, for the key of a chart. */
    hollow: string;
    dashed: string;
  };
  /** A group of bodies, to stand inside a sentence: "county governments in Liaoning". */
  group: (parts: GroupParts) => string;
  /** The area report of a body. */
  areaReport: (name: string) => string;
  form: (form: string, assumed: boolean) => string;
  nOfN: (stated: string, bodies: string) => string;
  list: (items: readonly string[]) => string;
  years: (from: number, to: number) => string;
  title: {
    disclosure: (who: string, years: string) => string;
    outcomes: (who: string, years: string, per: 'count' | 'share') => string;
    cases: (who: string, years: string) => string;
  };
  subtitle: {
    count: (unit: string) => string;
    /** Of shares (per cent), and of rates (numbers). */
    rate: Record<'count' | 'share', string>;
    coverage: (year: number, stated: string, bodies: string) => string;
    few: (cases: string) => string;
    ownOnly: string;
    areaOnly: string;
  };
  /** Why a line stops although both years are stated. */
  breaks: {
    label: (forms: string) => string;
    change: (after: number, before: number, from: string, to: string) => string;
    notAsked: string;
    differences: Record<Difference, string>;
    /** Bodies that became another, and whether their figures are in the line. */
    lineage: (event: LineageBreak['event'], from: string, into: string, year: number) => string;
    joined: (event: LineageBreak['event']) => string;
    cut: string;
    lineageLabel: (event: LineageBreak['event']) => string;
    /** An index that starts anew. */
    restart: (after: number, before: number) => string;
    restartLabel: string;
    heading: string;
  };
  /** One sentence for readers who do not see the chart. */
  describe: {
    series: (name: string, first: string, firstYear: number, last: string, lastYear: number) => string;
    single: (name: string, value: string, year: number) => string;
    none: (name: string) => string;
    more: (count: number) => string;
  };
  chart: {
    source: string;
    corpusVersion: (version: string) => string;
    tabChart: string;
    tabTable: string;
    tabDefinition: string;
    tabShare: string;
    download: string;
    tableCaption: (title: string) => string;
    year: string;
    statedBy: (stated: string, bodies: string) => string;
    inexact: (count: string) => string;
    /** What a share is taken of. */
    of: (whole: string) => string;
    interval: (low: string, high: string) => string;
    /** Another source, or the same in another place, states another value for the cell. */
    otherSourceStates: (value: string, source: string) => string;
    sameSourceStates: (value: string, method: string) => string;
  };
  controls: {
    who: string;
    addWho: string;
    chooseWho: string;
    removeWho: (name: string) => string;
    metric: string;
    years: string;
    allYears: string;
    from: string;
    to: string;
    close: string;
  };
  status: {
    loading: (what: string) => string;
    bytes: (loaded: string, total: string) => string;
    retry: string;
    corpus: string;
    engine: string;
    answer: string;
    engineMeanwhile: string;
    failed: (what: string, message: string) => string;
  };
  failures: Record<
    | 'not-found'
    | 'network'
    | 'wrong-content'
    | 'newer-corpus'
    | 'cut-short'
    | 'engine'
    | 'cancelled'
    | 'outdated'
    | 'unreadable',
    (detail: string) => string
  >;
}
