import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES, entityKey, type Entity } from '../../src/domain/entity';
import { MEASURES } from '../../src/domain/measures';
import { isStated } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { trend } from '../../src/query/trend';
import { makeFolder } from '../support/corpus';
import { openBuilt } from '../support/openAsked';
import { openReports, RATE_SQL, type RateRow } from '../support/rateSql';
import { runVitrine } from '../support/runVitrine';

type Reports = Awaited<ReturnType<typeof openReports>>;

/** A corpus built from figures, and the same figures in plain SQL. */
async function openBoth(csvs: readonly string[], agencies: string): Promise<[Asked, Reports]> {
  const corpus = join(await makeFolder(), 'corpus');
  const built = await runVitrine('build', ...csvs, '--agencies', agencies, '--out', corpus);
  if (built.code !== 0) throw new Error(built.err);
  return [await openBuilt(corpus), await openReports(csvs, agencies, corpus)];
}

/** `measure entity year` → the number, how many bodies stated it, and of shares the whole. */
type Numbers = Record<string, string>;

function inWords(value: number | 'of none', stated: number, whole: number | undefined): string {
  const number = value === 'of none' ? value : Number(value.toPrecision(12));
  return value === 'of none'
    ? value
    : `${number} (${stated} bodies${whole === undefined ? '' : `, of ${whole}`})`;
}

/** What plain SQL computes. */
function recomputed(rows: readonly (RateRow & { key: string })[]): Numbers {
  return Object.fromEntries(
    rows.map(({ measure, key, year, part, whole, stated }) => {
      const per = RATE_SQL[measure]?.per100 === true ? 100 : 1;
      const value = whole === null ? part : whole === 0 ? 'of none' : (part / whole) * per;
      return [`${measure} ${key} ${year}`, inWords(value, stated, whole ?? undefined)];
    }),
  );
}

/** What the site answers. */
async function answered(asked: Asked, who: readonly Entity[]): Promise<Numbers> {
  const [first, last] = asked.manifest.years;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const numbers: Numbers = {};
  for (const { id } of MEASURES) {
    const series = await trend(asked, { metric: id, who, years, applicant: 'total' });
    for (const { entity, points } of series) {
      for (const point of points) {
        const place = `${id} ${entityKey(entity)} ${point.year}`;
        if (isStated(point)) numbers[place] = inWords(point.value, point.stated, point.of);
        else if (point.absence === 'no_cases') numbers[place] = 'of none';
      }
    }
  }
  return numbers;
}

const OWN = `scope = 'own'`;
/** The key of each body's own or area reports, as addresses write it. */
const BODY_KEY = `CASE scope WHEN 'own' THEN 'agency:' ELSE 'area:' END || id`;

/** Every measure of every way to ask, on both sides. */
function compareAll(open: () => [Asked, Reports]): void {
  it('agrees for all bodies, and for area reports', async () => {
    const [asked, reports] = open();
    const expected = recomputed(await reports.rates(OWN));
    expect(Object.keys(expected).length).toBeGreaterThan(10);
    expect(await answered(asked, [ALL_BODIES])).toEqual(expected);
    expect(await answered(asked, [{ type: 'group', scope: 'area' }])).toEqual(
      recomputed(await reports.rates(`scope = 'area'`, `'scope:area'`)),
    );
  });

  it('agrees for each province', async () => {
    const [asked, reports] = open();
    const who = asked.manifest.dictionaries.province.map((province): Entity => ({ ...ALL_BODIES, province }));
    const expected = recomputed(await reports.rates(OWN, `'province:' || province`));
    expect(Object.keys(expected).length).toBeGreaterThan(10);
    expect(await answered(asked, who)).toEqual(expected);
  });

  it('agrees for a kind of body', async () => {
    const [asked, reports] = open();
    const expected = recomputed(await reports.rates(`${OWN} AND kind = 'government'`, `'kind:government'`));
    expect(Object.keys(expected).length).toBeGreaterThan(5);
    expect(await answered(asked, [{ ...ALL_BODIES, kind: 'government' }])).toEqual(expected);
  });

  it('agrees for every body that has a value', async () => {
    const [asked, reports] = open();
    const expected = recomputed(await reports.rates('true', BODY_KEY));
    const keys = [...new Set(Object.keys(expected).map((place) => place.split(' ')[1] ?? ''))];
    const who = keys.map((key): Entity => {
      const [scope, id = ''] = key.split(':');
      return { type: 'body', id, scope: scope === 'agency' ? 'own' : 'area' };
    });
    expect(who.length).toBeGreaterThan(3);
    expect(await answered(asked, who)).toEqual(expected);
  });
}

it('is written for every measure', () => {
  expect(Object.keys(RATE_SQL).sort()).toEqual(MEASURES.map(({ id }) => id).sort());
});

describe('plain SQL over the shipped figures', () => {
  let both: [Asked, Reports];
  beforeAll(async () => {
    both = await openBoth(['data/figures.csv', 'data/reports.csv'], 'data/agencies.csv');
  }, 60_000);
  compareAll(() => both);
});

describe('plain SQL over figures that mix forms and divide by zero', () => {
  let both: [Asked, Reports];
  beforeAll(async () => {
    const folder = await makeFolder();
    const [csv, agencies] = [join(folder, 'figures.csv'), join(folder, 'agencies.csv')];
    await writeFile(csv, madeFigures());
    await writeFile(agencies, MADE_AGENCIES);
    both = await openBoth([csv], agencies);
  }, 60_000);
  compareAll(() => both);

  it('has years of several forms, and shares of none', async () => {
    const [asked, reports] = both;
    const numbers = recomputed(await reports.rates('true', BODY_KEY));
    expect(Object.values(numbers)).toContain('of none');
    const [all] = await trend(asked, {
      ...{ metric: 'full_share', who: [ALL_BODIES], applicant: 'total' },
      years: [2019],
    });
    const [point] = all?.points ?? [];
    expect(point && isStated(point) && point.forms.map(({ form }) => form).sort()).toEqual(['2014', '2019']);
    // 12 + 3 of 20 in the form of 2014 and 8 of 20 in that of 2019.
    expect(point).toMatchObject({ value: 23 / 40, stated: 2, of: 40 });
  });
});

const MADE_AGENCIES = `id,name,province,level,kind,parent,renamed_from,merged_into,lineage_year
aa00000001,甲县人民政府,四川,county,government,,,,
aa00000002,乙县人民政府,四川,county,government,,,,
aa00000003,丙县审计局,湖北,county,department,,,,
aa00000004,丁县人民政府,湖北,county,government,,,,
`;

/** Reports of four bodies in all forms: complete, with parts missing, and with nothing but zeros. */
function madeFigures(): string {
  const bodies = { 甲县人民政府: '四川', 乙县人民政府: '四川', 丙县审计局: '湖北', 丁县人民政府: '湖北' };
  const rows: string[] = [];
  const report = (
    agency: keyof typeof bodies,
    year: number,
    form: string,
    values: Record<string, number>,
    scope = 'own',
  ): void => {
    for (const [key, value] of Object.entries(values)) {
      const [metric = '', applicant = 'total'] = key.split('/');
      rows.push(
        `${agency},${bodies[agency]},county,${year},${form},${metric},${applicant},${value},${scope}`,
      );
    }
  };
  const old = { concluded: 20, partly_granted: 2, refused: 3, unavailable_not_held: 1 };
  report('甲县人民政府', 2012, '2008', { ...old, granted: 9, suit_total: 2, review_total: 1 });
  report('乙县人民政府', 2012, '2008', { ...old, granted: 9, already_public: 4, not_this_agency: 2 });
  report('甲县人民政府', 2019, '2014', {
    ...{
      ...old,
      granted: 12,
      already_public: 3,
      not_this_agency: 4,
      refused_trade_secret: 1,
      refused_privacy: 1,
    },
    ...{
      answered: 20,
      answered_on_time: 19,
      suit_total: 3,
      suit_upheld: 2,
      suit_corrected: 1,
      suit_other: 0,
    },
    ...{ review_total: 4, review_upheld: 1, review_corrected: 2, review_other: 1, refused_internal: 9 },
  });
  report('乙县人民政府', 2019, '2019', {
    ...{ ...old, granted: 8, already_public: 7, refused_third_party: 2, refused_internal: 1, unprocessed: 2 },
    ...{
      received: 21,
      carried_in: 2,
      carried_out: 3,
      'received/natural': 20,
      answered: 20,
      answered_on_time: 1,
    },
    ...{
      suit_direct_total: 1,
      suit_after_review_total: 1,
      suit_total: 5,
      review_corrected: 1,
      review_pending: 8,
    },
  });
  // Granted without what was already public is not complete in the form of 2014.
  report('丙县审计局', 2019, '2014', { ...old, granted: 6, review_total: 0 });
  report('丁县人民政府', 2021, '2021', {
    ...{
      concluded: 0,
      granted: 0,
      partly_granted: 0,
      refused: 0,
      received: 0,
      carried_in: 0,
      carried_out: 0,
    },
    ...{ 'received/natural': 0, review_upheld: 0, review_corrected: 0, review_other: 0, review_total: 0 },
    ...{ suit_direct_upheld: 0, suit_direct_corrected: 0, suit_direct_other: 0, suit_upheld: 3 },
    ...{ suit_corrected: 1, suit_other: 0, suit_total: 4 },
  });
  report('丙县审计局', 2021, '2021', { ...old, granted: 11, received: 25, carried_in: 5, carried_out: 10 });
  report('甲县人民政府', 2021, '2021', { ...old, granted: 110, concluded: 200, received: 40 }, 'area');
  return `agency,province,level,year,form,metric,applicant,value,scope,source\n${rows
    .map((row) => `${row},https://example.gov.cn/report`)
    .join('\n')}\n`;
}
