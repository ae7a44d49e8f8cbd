import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractReport } from '../../src/report/extractReport';

/** Real reports that lie beside the repository on some machines; never in it. */
const FOLDER = join(import.meta.dirname, '../../../shared/reports');

interface Expected {
  agency: string;
  province: string;
  level: string;
  year: number;
  /** Figures of the prose that must be there; `>` at least. */
  figures: Record<string, number | `>${number}`>;
  /** Metrics that the prose must not state of the year. */
  absent: string[];
  faults: string[];
}

const NO_REQUESTS = ['received', 'concluded', 'granted', 'review_total', 'suit_total'];

const EXPECTED: Record<string, Expected> = {
  '000': {
    ...{ agency: '鞍山市铁西区人民政府永乐街道办事处', province: '辽宁', level: 'township', year: 2018 },
    figures: { items_disclosed: '>80', received: 0, review_total: 0, suit_total: 0, proposals_handled: 1 },
    absent: ['interpretations', 'items_website', 'info_fees'],
    faults: [],
  },
  '001': {
    ...{ agency: '临沂市河东区人民政府太平街道办事处', province: '山东', level: 'township', year: 2023 },
    figures: { received: 8, trainings: 2 },
    absent: ['items_disclosed', 'items_wechat', 'items_website'],
    faults: ['contradicted'],
  },
  '002': {
    ...{ agency: '沈阳市大东区人民政府', province: '辽宁', level: 'county', year: 2018 },
    figures: {
      ...{
        items_disclosed: 9165,
        received: 75,
        received_in_person: 6,
        received_online: 7,
        received_letter: 62,
      },
      ...{
        concluded: 75,
        already_public: 17,
        granted: 5,
        partly_granted: 31,
        refused: 10,
        not_this_agency: 6,
      },
      ...{ unavailable_not_held: 1, asked_to_amend: 5, review_total: 4, review_pending: 3, complaints: 1 },
      proposals_published: 48,
    },
    absent: ['proposals_handled', 'interpretations', 'trainings', 'suit_total'],
    faults: [],
  },
  '003': {
    ...{ agency: '重庆市九龙坡区人民政府石桥铺街道办事处', province: '重庆', level: 'township', year: 2019 },
    figures: { items_disclosed: '>250' },
    absent: NO_REQUESTS,
    faults: ['table_lost'],
  },
  '004': {
    ...{ agency: '四平市铁西区人民政府北沟街道办事处', province: '吉林', level: 'township', year: 2017 },
    figures: { items_disclosed: 14, info_fees: 0, review_total: 0, suit_total: 0, complaints: 0 },
    absent: ['received', 'press_conferences'],
    faults: [],
  },
};

describe.skipIf(!existsSync(FOLDER))('five real reports', () => {
  it.each(Object.entries(EXPECTED))('%s', async (prefix, expected) => {
    const name = readdirSync(FOLDER).find((file) => file.startsWith(prefix)) ?? '';
    const { identity, figures, faults } = await extractReport(readFileSync(join(FOLDER, name)), name);
    expect(identity?.agency.value).toBe(expected.agency);
    expect(identity?.province.value).toBe(expected.province);
    expect(identity?.level.value).toBe(expected.level);
    expect(identity?.year.value).toBe(expected.year);
    const stated = figures.filter(({ method, year }) => method !== 'table' && year === expected.year);
    for (const [metric, value] of Object.entries(expected.figures)) {
      const found = stated.filter((figure) => figure.metric === metric && figure.applicant === 'total');
      const written = found.map((figure) =>
        figure.qualifier === 'exact' ? figure.value : `>${figure.value}`,
      );
      expect({ metric, value: written }).toEqual({ metric, value: [value] });
    }
    const figured = new Set(figures.filter(({ year }) => year === expected.year).map(({ metric }) => metric));
    expect(expected.absent.filter((metric) => figured.has(metric) && prefix !== '001')).toEqual([]);
    for (const code of expected.faults) expect(faults.map((fault) => fault.code)).toContain(code);
  });
});
