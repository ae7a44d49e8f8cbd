import type { Words } from './words';

const KIND_NOUNS: Words['kinds'] = {
  government: 'governments',
  government_office: 'government offices',
  subdistrict: 'subdistrict offices',
  zone: 'development zones',
  department: 'departments',
  other: 'other bodies',
};

const LEVEL_WORDS: Words['levels'] = {
  central: 'central',
  province: 'provincial',
  prefecture: 'prefectural',
  county: 'county',
  township: 'township',
};

const UNITS: Record<string, string> = {
  item: 'items',
  document: 'documents',
  decision: 'decisions',
  programme: 'programmes',
  time: 'times',
  request: 'requests',
  case: 'cases',
  unit: 'units',
  person: 'people',
  '10k CNY': '10,000 yuan (万元)',
};

export const en: Words = {
  lang: 'en',
  stop: '.',
  site: {
    title: 'Vitrine',
    tagline: 'How open China’s public bodies say they are',
    intro:
      'Every public body in China must publish a yearly report on open government information: what it disclosed, how it answered requests, and which answers went to review or court. These charts add up what the reports state. A missing number is never counted as zero.',
    skip: 'Skip to the charts',
    views: {
      overview: 'Overview',
      trend: 'Trend',
      outcomes: 'Outcomes',
      cases: 'Reviews and suits',
      report: 'Report',
    },
    otherLanguage: '中文',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    corpus: (version, figures, bodies) => `Corpus ${version}: ${figures} figures of ${bodies} bodies.`,
    licence: 'Open source under the MIT licence.',
  },
  levels: LEVEL_WORDS,
  kinds: KIND_NOUNS,
  scopes: { own: 'own reports', area: 'area reports (汇总)' },
  applicants: {
    natural: 'natural persons',
    business: 'businesses',
    research: 'research institutes',
    charity: 'charities',
    legal: 'legal services',
    other: 'other organisations',
    total: 'all applicants',
  },
  qualifiers: { exact: 'exact', at_least: 'at least', about: 'about' },
  methods: {
    table: 'read from a table',
    prose: 'read from prose',
    sum: 'added up from stated parts',
    imported: 'from a list of figures',
  },
  sourceKinds: {
    official: 'official site',
    mirror: 'copy on another host',
    media: 'news report',
    file: 'file',
  },
  absences: {
    not_asked: 'not asked by this form',
    blank: 'left blank',
    illegible: 'illegible',
    contradicted: 'sources contradict each other',
    not_stated: 'not stated',
    no_report: 'no report in the corpus',
  },
  results: { upheld: 'Upheld', corrected: 'Corrected', other: 'Other result', pending: 'Pending' },
  groups: {
    disclosure: 'Disclosure',
    response: 'Responding to the public',
    requests: 'Requests',
    outcome: 'Outcomes of requests',
    review: 'Review and court',
    resource: 'Resources',
  },
  units: (unit) => UNITS[unit] ?? unit,
  group: ({ scope, province, level, kind }) => {
    const noun = kind === undefined ? 'bodies' : KIND_NOUNS[kind];
    const what = [level === undefined ? undefined : LEVEL_WORDS[level], noun]
      .filter((word) => word !== undefined)
      .join(' ');
    const where = province === undefined ? '' : ` in ${province}`;
    const all = province === undefined && level === undefined && kind === undefined ? `all ${what}` : what;
    return scope === 'area' ? `area reports of ${what}${where}` : `${all}${where}`;
  },
  areaReport: (name) => `${name} (area report)`,
  form: (form, assumed) => `form of ${form}${assumed ? ' (assumed from the year)' : ''}`,
  nOfN: (stated, bodies) => `${stated} of ${bodies}`,
  list: (items) =>
    items.length < 3
      ? items.join(' and ')
      : items.length > 4
        ? `${items.slice(0, 3).join(', ')} and ${items.length - 3} others`
        : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,
  years: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  title: {
    disclosure: (who, years) => `Items of information disclosed by ${who}, ${years}`,
    outcomes: (who, years, per) =>
      per === 'share'
        ? `Shares of requests to ${who} by how they ended, ${years}`
        : `How requests to ${who} ended, ${years}`,
    cases: (who, years) => `Administrative reviews and lawsuits over answers of ${who}, ${years}`,
    reviews: (who, years, per) =>
      `${per === 'share' ? 'Shares of administrative' : 'Administrative'} reviews of answers by ${who}, by result, ${years}`,
    suits: (who, years, per) =>
      `${per === 'share' ? 'Shares of lawsuits' : 'Lawsuits'} over answers by ${who}, by result, ${years}`,
    corrected: (who, years) =>
      `Share of decided reviews and lawsuits that corrected an answer by ${who}, ${years}`,
    trend: (metric, who, years, applicant) =>
      `${metric}${applicant === undefined ? '' : ` from ${applicant}`}: ${who}, ${years}`,
  },
  subtitle: {
    count: (unit) => `Number of ${unit}, as stated in the reports`,
    outcomeShare: 'Per cent of requests concluded, only bodies whose report states a complete set of results',
    caseShare: 'Per cent of all cases, only bodies whose report states every result',
    corrected: 'Per cent of decided cases (upheld, corrected, other); pending cases are left out',
    coverage: (year, stated, bodies) => `In ${year}, ${stated} of ${bodies} reporting bodies stated it.`,
    ownOnly: 'Bodies’ own reports only; reports that add up an area are never added in.',
    areaOnly: 'Reports that add up an area (汇总).',
  },
  describe: {
    series: (name, first, firstYear, last, lastYear) =>
      `${name}: ${first} in ${firstYear}, ${last} in ${lastYear}.`,
    single: (name, value, year) => `${name}: ${value} in ${year}.`,
    none: (name) => `${name}: no figure.`,
    more: (count) => `And ${count} more series, in the table.`,
  },
  chart: {
    source: 'Source: annual reports on open government information',
    corpusVersion: (version) => `Vitrine corpus ${version}`,
    tabChart: 'Chart',
    tabTable: 'Table',
    tabDefinition: 'Definition',
    download: 'Download CSV',
    tableCaption: (title) => `Numbers of the chart: ${title}`,
    year: 'Year',
    value: 'Value',
    empty: 'No figure for this choice.',
    emptyHint: 'Widen the years, choose another metric, or pick other bodies.',
    statedBy: (stated, bodies) => `stated by ${stated} of ${bodies} bodies with a report`,
    inexact: (count) => `${count} of the figures are “at least” or “about”`,
    form: 'Form',
    from: 'Source',
    otherSourceStates: (value, source) => `another source states ${value} (${source})`,
    sameSourceStates: (value, method) => `the same source also states ${value} (${method})`,
  },
  controls: {
    who: 'Who',
    addWho: 'Add bodies',
    chooseWho: 'Choose bodies',
    removeWho: (name) => `Remove ${name}`,
    metric: 'Metric',
    years: 'Years',
    from: 'From year',
    to: 'To year',
    per: 'Show as',
    count: 'Numbers',
    share: 'Shares',
    applicant: 'Applicants',
    reasons: 'Open refusals into reasons',
    reasonUnstated: 'Refused, reason not stated',
    clear: 'Clear all',
    close: 'Close',
  },
  picker: {
    title: 'Choose bodies',
    search: 'Search by name',
    placeholder: 'Chinese name, such as 鞍山市 or 审计局',
    filters: 'Filters',
    any: 'Any',
    province: 'Province',
    level: 'Level',
    kind: 'Kind',
    scope: 'Reports',
    addGroup: (group) => `Add ${group} together`,
    replaceGroup: (group) => `Show ${group} together`,
    results: (count) => `${count} bodies`,
    more: 'More match: type more of the name.',
    none: 'No body matches. Check the name, or clear a filter.',
    searching: 'Searching…',
    yearsOf: (own, area) =>
      [
        own > 0 ? `${own} ${own === 1 ? 'year' : 'years'}` : '',
        area > 0 ? `${area} area ${area === 1 ? 'report' : 'reports'}` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    loading: 'Starting the database…',
  },
  metric: {
    title: 'Choose a metric',
    search: 'Find a metric',
    unit: 'Unit',
    notAsked: 'not asked',
    askedIn: 'What each form calls it',
    prose: 'asked for in the text, without a fixed label',
    figures: (count) => `${count} figures`,
    formHeading: (form) => `Form of ${form}`,
    note: 'Note',
  },
  status: {
    loading: (what) => `Loading ${what}…`,
    bytes: (loaded, total) => `${loaded} of ${total}`,
    retry: 'Try again',
    corpus: 'the figures',
    engine: 'the database',
    answer: 'the answer',
    engineMeanwhile: 'Charts of groups and totals keep working meanwhile.',
    failed: (what, message) => `Could not load ${what}. ${message}`,
    wholeFiles: 'This host does not serve parts of files, so whole files are loaded.',
    faults: (count) => `${count} rows were left out.`,
    faultsTitle: 'Rows left out',
    line: 'Line',
    column: 'Column',
    reason: 'Reason',
  },
  address: {
    dismiss: 'Dismiss',
    unknown: (name, value) =>
      `The address asked for ${name}=“${value}”, which is not known; it was left out.`,
    tooMany: (count) =>
      `The address named more than ${count} bodies or groups; the first ${count} are shown.`,
    missingBody: (id) => `No body has the id ${id} in this corpus.`,
    oldVersion: (asked, shown) =>
      `The address asks for corpus version ${asked}; this page holds version ${shown}, so numbers may differ.`,
  },
  failures: {
    'not-found': (detail) => `The file was not found: ${detail}.`,
    network: (detail) => `The host could not be reached: ${detail}.`,
    'wrong-content': (detail) => `The host sent something else than the file: ${detail}.`,
    'newer-corpus': (detail) =>
      `These figures were built by a newer version of Vitrine (${detail}); update the page to read them.`,
    'cut-short': (detail) => `A file arrived incomplete: ${detail}.`,
    engine: (detail) => `The database could not answer: ${detail}.`,
    cancelled: (detail) => `The question was withdrawn: ${detail}.`,
    unreadable: (detail) => `A file could not be read: ${detail}.`,
  },
};
