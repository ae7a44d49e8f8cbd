import { enNames } from './enNames';
import type { Words } from './words';

export const en: Words = {
  ...enNames,
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
      quality: 'Quality',
      flow: 'Flow',
      ranking: 'Ranking',
      heatmap: 'Heatmap',
      map: 'Map',
      report: 'Report',
      coverage: 'Coverage',
      data: 'Data',
      methods: 'Methods',
      downloads: 'Downloads',
    },
    otherLanguage: '中文',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    corpus: (version, figures, bodies) => `Corpus ${version}: ${figures} figures of ${bodies} bodies.`,
    built: (version, date) =>
      `Vitrine ${version}, built on ${new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}.`,
    licence: 'Open source under the MIT licence.',
  },
  doubt: {
    contradiction: (check, year, stated, computed) =>
      check === 'carried_over'
        ? `Does not add up: ${year} begins with ${stated} carried over, ${year - 1} ended with ${computed}`
        : check === 'prose_and_table'
          ? `Does not add up: the table states ${stated}, the text ${computed}`
          : `Does not add up (${enNames.checks[check].toLowerCase()}): ${stated} stated, ${computed} computed`,
    ofGroup: (flagged, figures) =>
      `${flagged} of ${figures} figures come from reports whose sums do not add up`,
    short: (flagged) => `${flagged} not adding up`,
    hollow: 'the report’s sums do not add up',
    dashed: 'at least or about',
  },
  group: ({ scope, province, level, kind }) => {
    const noun = kind === undefined ? 'bodies' : enNames.kinds[kind];
    const what = [level === undefined ? undefined : enNames.levels[level], noun]
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
  },
  subtitle: {
    count: (unit) => `Number of ${unit}, as stated in the reports`,
    rate: {
      share: 'Per cent, only bodies whose report states part and whole',
      count: 'Per 100, only bodies whose report states part and whole',
    },
    coverage: (year, stated, bodies) => `In ${year}, ${stated} of ${bodies} reporting bodies stated it.`,
    few: (cases) => `Grey: shares of fewer than ${cases} cases.`,
    ownOnly: 'Bodies’ own reports only; reports that add up an area are never added in.',
    areaOnly: 'Reports that add up an area (汇总).',
  },
  breaks: {
    label: (forms) => `form of ${forms}`,
    change: (after, before, from, to) =>
      from === to
        ? `Reports of ${after} and ${before} mix the forms of ${to}, which cannot be added up or compared.`
        : `The form changed between ${after} and ${before} (${from} → ${to}): numbers on either side cannot be compared.`,
    notAsked: 'One of the forms does not ask for this number.',
    differences: {
      local_index: 'Before 2014 some governments printed a local index table with a rule of its own.',
      row_of_form: 'Until 2018 it was a row of the form; later each report counts in its own words.',
      without_already_public:
        'Until 2018 requests for what was already public were counted apart; from 2019 they are in it.',
      already_public_unknown:
        'Before 2014 it is not known where requests for what was already public were counted.',
      refused_with_unavailable: 'Before 2014 it also held what later forms call unavailable.',
      refused_old_grounds:
        'Until 2018 it held requests for what is no government information, and lacked the grounds that the Regulations of 2019 brought.',
      residual_grounds: 'Until 2018 it was the row for any other ground in law.',
      without_not_this_agency:
        'Until 2018 what another agency holds was counted apart; from 2019 it is in it.',
      before_correction:
        'Before 2014 it counted unclear requests as received, not after a correction was asked for.',
      residual_handling: 'Before 2014 it held whatever had no row of its own.',
      with_notices: 'Until 2018 notices to correct a request counted as answers; from 2019 only results do.',
      published_not_in_force: 'The form of 2019 counts what is published, that of 2021 what is in force.',
      all_normative: 'Until 2020 it counted all normative documents, from 2021 administrative ones alone.',
      secrets_and_privacy:
        'Until 2018 it was trade secrets and privacy; from 2019 any right of a third party.',
      other_rows: 'Until 2018 the forms cut the results otherwise than from 2019.',
    },
    lineage: (event, from, into, year) =>
      event === 'renamed' ? `${into} was ${from} until ${year}.` : `${from} went into ${into} in ${year}.`,
    joined: (event) =>
      event === 'renamed'
        ? 'Earlier figures are those of the old name.'
        : 'Earlier figures are theirs, added up.',
    cut: 'The line stops there.',
    lineageLabel: (event) => (event === 'renamed' ? 'renamed' : 'merged'),
    restart: (after, before) =>
      `The index starts anew at 100 in ${before}: nothing comparable links it to ${after}.`,
    restartLabel: '100 again',
    heading: 'Where numbers cannot be compared',
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
    tabShare: 'Download and cite',
    download: 'Download CSV',
    tableCaption: (title) => `Numbers of the chart “${title}”`,
    year: 'Year',
    statedBy: (stated, bodies) => `stated by ${stated} of ${bodies} bodies with a report`,
    inexact: (count) => `${count} of the figures are “at least” or “about”`,
    of: (whole) => `of ${whole}`,
    interval: (low, high) => `few cases: 95% interval ${low} to ${high}`,
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
    allYears: 'All years',
    from: 'From year',
    to: 'To year',
    close: 'Close',
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
    outdated: () =>
      'The site may have been updated since you opened it, or the connection is lost. Reloading brings the current version and keeps what you picked.',
    unreadable: (detail) => `A file could not be read: ${detail}.`,
  },
};
