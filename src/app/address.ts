import { APPLICANTS, type Applicant } from '../domain/figure';
import { FEW_CASES } from '../domain/wilson';
import { ALL_BODIES, entityKey, isOneOf, parseEntity, type Entity } from '../domain/entity';

/** Pages about the site and its data; linked from the foot of every page. */
export const ABOUT_VIEWS = ['methods', 'downloads'] as const;
/** Views of the figures, in the order of the navigation. */
export const FIGURE_VIEWS = [
  'overview',
  'trend',
  'outcomes',
  'cases',
  'flow',
  'ranking',
  'heatmap',
  'map',
  'coverage',
  'quality',
  'report',
  'data',
] as const;
export const VIEWS = [...FIGURE_VIEWS, ...ABOUT_VIEWS] as const;
export type View = (typeof VIEWS)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Entities that one chart takes from an address at the most. */
export const MOST_ENTITIES = 24;

export const ROW_FILTERS = ['metric', 'applicant'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** Everything that a reader picks. What is `undefined` or empty follows the corpus. */
export interface Selection {
  view: View;
  /** A metric, or a measure worked out of several. */
  metric: string;
  who: readonly Entity[];
  /** First and last year; undefined: from 2008, when the Regulations came into force, to the newest. */
  time: readonly [from: number, to: number] | undefined;
  per: 'count' | 'share';
  /** Shares of fewer cases are uncertain: their interval is drawn, and they are not ranked. */
  fewCases: number;
  applicant: Applicant;
  /**
   * What a trend draws: the figures as reported, an index of the bodies that stated two neighbouring
   * years, or how the values of the bodies lie.
   */
  basis: 'reported' | 'same' | 'spread';
  /** Vertical axis of a spread of counts; that of shares and rates is even. */
  axis: 'log' | 'even';
  /** Whether the figures of predecessors stand before those of a body. */
  lineage: 'reported' | 'chained';
  /** Order of the bodies in lists of all of them. */
  order: 'corpus' | 'name' | 'years';
  /** A chart for all of who is picked, or small ones: by province, by level, for each of them. */
  split: 'together' | 'province' | 'level' | 'body';
  /** Whether small charts share one vertical scale. */
  scale: 'shared' | 'free';
  /** Of the figures themselves only those of the metric, of the applicants picked. */
  rows: readonly RowFilter[];
  /** Outcome that is opened into its reasons. */
  open: 'refused' | undefined;
  lang: 'en' | 'zh';
  theme: Theme;
  /** One chart alone, for a frame in another page. */
  embed: boolean;
  /** The story that is open. */
  story: string | undefined;
  /** Another corpus of the same origin: a folder with a manifest, or a figures CSV. */
  corpus: string | undefined;
  /** Version of the corpus that the address was made with. */
  version: string | undefined;
}

export const DEFAULTS: Selection = {
  view: 'overview',
  metric: 'received',
  who: [ALL_BODIES],
  time: undefined,
  per: 'count',
  fewCases: FEW_CASES,
  applicant: 'total',
  basis: 'reported',
  axis: 'log',
  lineage: 'reported',
  order: 'corpus',
  split: 'together',
  scale: 'shared',
  rows: [],
  open: undefined,
  lang: 'en',
  theme: 'auto',
  embed: false,
  story: undefined,
  corpus: undefined,
  version: undefined,
};

/** A part of an address that did not hold. `many`: more entities than a chart takes. */
export type AddressNote = { type: 'unknown'; name: string; value: string } | { type: 'many' };

/**
 * The selection that an address asks for, given what the corpus knows. Unknown or broken values
 * fall back to their default, each with a note; parameters that are not ours are left alone.
 * Without `metricIds` any metric is taken as it is.
 */
export function readAddress(
  search: string,
  metricIds: ReadonlySet<string> | undefined,
): { selection: Selection; notes: AddressNote[] } {
  const parameters = new URLSearchParams(search);
  const notes: AddressNote[] = [];

  /** The value of a parameter as `read` understands it; the default, with a note, when it does not. */
  function take<T>(name: string, fallback: T, read: (value: string) => T | undefined): T {
    const value = parameters.get(name);
    if (value === null) return fallback;
    const held = read(value);
    if (held !== undefined) return held;
    notes.push({ type: 'unknown', name, value: value.slice(0, 80) });
    return fallback;
  }
  const wordOf =
    <T extends string>(words: readonly T[]) =>
    (value: string): T | undefined =>
      isOneOf(words, value) ? value : undefined;

  const selection: Selection = {
    view: take('view', DEFAULTS.view, wordOf(VIEWS)),
    metric: take('m', DEFAULTS.metric, (value) => (metricIds?.has(value) === false ? undefined : value)),
    who: readWho(parameters.get('who'), notes),
    time: take('time', DEFAULTS.time, readTime),
    per: take('per', DEFAULTS.per, wordOf(['count', 'share'])),
    fewCases: take('min', DEFAULTS.fewCases, readCount),
    applicant: take('applicant', DEFAULTS.applicant, wordOf(APPLICANTS)),
    basis: take('basis', DEFAULTS.basis, wordOf(['reported', 'same', 'spread'])),
    axis: take('axis', DEFAULTS.axis, wordOf(['log', 'even'])),
    lineage: take('lineage', DEFAULTS.lineage, wordOf(['reported', 'chained'])),
    order: take('order', DEFAULTS.order, wordOf(['corpus', 'name', 'years'])),
    split: take('split', DEFAULTS.split, wordOf(['together', 'province', 'level', 'body'])),
    scale: take('scale', DEFAULTS.scale, wordOf(['shared', 'free'])),
    rows: take('rows', DEFAULTS.rows, (value) => {
      const parts = value.split(',');
      return parts.every((part) => isOneOf(ROW_FILTERS, part))
        ? ROW_FILTERS.filter((each) => parts.includes(each))
        : undefined;
    }),
    open: take('open', DEFAULTS.open, wordOf(['refused'])),
    lang: take('lang', DEFAULTS.lang, wordOf(['en', 'zh'])),
    theme: take('theme', DEFAULTS.theme, wordOf(THEMES)),
    embed: take('embed', DEFAULTS.embed, (value) =>
      value === '1' ? true : value === '0' ? false : undefined,
    ),
    story: take('story', DEFAULTS.story, (value) => value),
    corpus: take('corpus', DEFAULTS.corpus, (value) => value),
    version: take('v', DEFAULTS.version, (value) => (/^[0-9a-f]{4,64}$/.test(value) ? value : undefined)),
  };
  return { selection, notes };
}

function readWho(value: string | null, notes: AddressNote[]): readonly Entity[] {
  if (value === null) return DEFAULTS.who;
  const entities = new Map<string, Entity>();
  for (const part of value.split(',').filter((each) => each !== '')) {
    const entity = parseEntity(part);
    if (entity === undefined) notes.push({ type: 'unknown', name: 'who', value: part.slice(0, 80) });
    else entities.set(entityKey(entity), entity);
  }
  if (entities.size > MOST_ENTITIES) notes.push({ type: 'many' });
  return entities.size === 0 ? DEFAULTS.who : [...entities.values()].slice(0, MOST_ENTITIES);
}

function readTime(value: string): readonly [number, number] | undefined {
  const years = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(value);
  if (years?.[1] === undefined) return undefined;
  const from = Number(years[1]);
  const to = Number(years[2] ?? years[1]);
  return from <= to && from >= 1990 && to <= 2100 ? [from, to] : undefined;
}

function readCount(value: string): number | undefined {
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

/** The query string of a selection, with `?` when there is any; what equals the default is left out. */
export function writeAddress(selection: Selection): string {
  const { time, rows, embed } = selection;
  const who = whoOf(selection.who);
  /** One value as it is written, unless it is the default. */
  const plain = (key: keyof Selection, name: string = key): [string, string | undefined] => {
    const value = selection[key];
    return [name, value === DEFAULTS[key] ? undefined : String(value)];
  };
  const parts: [string, string | undefined][] = [
    plain('view'),
    plain('metric', 'm'),
    ['who', who === DEFAULT_WHO ? undefined : who],
    ['time', time && (time[0] === time[1] ? String(time[0]) : `${time[0]}..${time[1]}`)],
    plain('per'),
    plain('fewCases', 'min'),
    plain('applicant'),
    plain('basis'),
    plain('axis'),
    plain('lineage'),
    plain('order'),
    plain('split'),
    plain('scale'),
    ['rows', rows.length === 0 ? undefined : rows.join(',')],
    plain('open'),
    plain('lang'),
    plain('theme'),
    ['embed', embed ? '1' : undefined],
    plain('story'),
    plain('corpus'),
    plain('version', 'v'),
  ];
  const query = parts
    .filter((part): part is [string, string] => part[1] !== undefined)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
  return query === '' ? '' : `?${query}`;
}

function whoOf(who: readonly Entity[]): string {
  return who.map(entityKey).join(',');
}
const DEFAULT_WHO = whoOf(DEFAULTS.who);

/** Percent-encodes but for the marks that queries may hold as they are, so that addresses stay readable. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(/%(3A|2C|3B|2F)/g, decodeURIComponent);
}
