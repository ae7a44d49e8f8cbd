import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStories } from '../../src/corpus/readStories';
import type { CountedFact, Fact } from '../../src/domain/story';
import { agencyId } from '../../src/corpus/agencyId';
import { query } from '../support/corpus';

const DATA = join(import.meta.dirname, '../../data');
const { stories, faults } = readStories(readFileSync(join(DATA, 'stories.json'), 'utf8'), 'stories.json');

interface Stated {
  agency: string;
  year: number;
  metric: string;
  value: number;
  scope: string;
}

/** Every total that the figures state, each once, in the order of the files; from the CSVs, past the code that builds the corpus. */
let stated: Stated[];
beforeAll(async () => {
  const columns =
    'agency, province, year, metric, CAST(value AS DOUBLE) AS value, applicant, scope, min(place) AS place';
  const rows = await query(`
    SELECT ${columns} FROM (
      SELECT *, row_number() OVER () AS place FROM read_csv('${join(DATA, 'figures.csv')}', all_varchar = true)
      UNION ALL BY NAME
      SELECT *, 'own' AS scope, 100000 + row_number() OVER () AS place
      FROM read_csv('${join(DATA, 'reports.csv')}', all_varchar = true)
    ) GROUP BY ALL ORDER BY place`);
  stated = rows.map((row) => ({
    agency: agencyId(String(row['province']), String(row['agency'])),
    year: Number(row['year']),
    metric: row['applicant'] === 'total' ? String(row['metric']) : `${String(row['metric'])}_of_applicant`,
    value: Number(row['value']),
    scope: String(row['scope']),
  }));
});

/** The rows that a fact is about: of one body and scope, or of every body's own reports. */
function rowsOf({ who, years, metric }: CountedFact): Stated[] {
  const body = /^(agency|area):(.+)$/.exec(who ?? '');
  return stated.filter(
    (row) =>
      row.scope === (body?.[1] === 'area' ? 'area' : 'own') &&
      (body === null || row.agency === body[2]) &&
      row.year >= years[0] &&
      row.year <= years[1] &&
      (metric === undefined || row.metric === metric),
  );
}

function recount(fact: CountedFact): number {
  const rows = rowsOf(fact);
  const [first, last] = fact.years;
  const reports = new Map(rows.map((row) => [`${row.agency} ${row.year}`, row]));
  const bodies = [...new Set(rows.map(({ agency }) => agency))];
  const yearsOf = (agency: string) => new Set(rows.flatMap((row) => (row.agency === agency ? row.year : [])));
  const both = bodies.filter((agency) => yearsOf(agency).has(first) && yearsOf(agency).has(last));
  const years = new Set(rows.map(({ year }) => year));
  const totalIn = (year: number) =>
    sum(both.flatMap((agency) => reports.get(`${agency} ${year}`)?.value ?? []));
  switch (fact.take) {
    case 'total':
      return sum([...reports.values()].map(({ value }) => value));
    case 'stated':
    case 'reports':
      return reports.size;
    case 'zeros':
      return [...reports.values()].filter(({ value }) => value === 0).length;
    case 'bodies':
      return bodies.length;
    case 'bodies_with_years':
      return bodies.filter((agency) => yearsOf(agency).size === fact.count).length;
    case 'most_years':
      return Math.max(...bodies.map((agency) => yearsOf(agency).size));
    case 'both':
      return both.length;
    case 'both_first':
      return totalIn(first);
    case 'both_last':
      return totalIn(last);
    case 'years_stated':
      return years.size;
    case 'years_missing':
      return last - first + 1 - years.size;
  }
}

function workOut(fact: Fact, facts: Readonly<Record<string, Fact>>): number {
  if (!('of' in fact)) return recount(fact);
  const [one = NaN, two = NaN, ...rest] = fact.of.map((name) => {
    const other = facts[name];
    return other === undefined ? NaN : workOut(other, facts);
  });
  switch (fact.take) {
    case 'sum':
      return sum([one, two, ...rest]);
    case 'difference':
      return one - two;
    case 'percent':
      return Math.round((100 * one) / two);
    case 'percent_change':
      return Math.round((100 * (two - one)) / one);
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the stories', () => {
  it('are at least six, and every one can be read', () => {
    expect(faults).toEqual([]);
    expect(stories.length).toBeGreaterThanOrEqual(6);
  });

  it.each(stories.map((story) => [story.id, story] as const))(
    '%s states the numbers of the figures',
    (_, { facts }) => {
      const anew = Object.entries(facts).map(([name, fact]) => [name, workOut(fact, facts)]);
      const told = Object.entries(facts).map(([name, { value }]) => [name, value]);
      expect(told).toEqual(anew);
    },
  );

  it.each(stories.map((story) => [story.id, story] as const))(
    '%s has the same numbers in both languages, and none in words that no fact could be checked against',
    (_, { headline, sentences }) => {
      const en = [headline.en, ...sentences.en].join(' ');
      const zh = [headline.zh, ...sentences.zh].join('');
      const numbersIn = (text: string) =>
        new Set(text.match(/\d+(?:,\d{3})*/g)?.filter((each) => !/^20\d\d$/.test(each)));
      expect([...numbersIn(en)].sort()).toEqual([...numbersIn(zh)].sort());
      expect(en).not.toMatch(
        /\b(two|three|four|five|six|seven|eight|nine|ten|dozen|half|twice|doubled?|tripled?)\b/i,
      );
      expect(zh).not.toMatch(/[二三四五六七八九十百千万亿]+(?:多|余)?[个件份年倍成次项]|翻番|过半/);
    },
  );
});
