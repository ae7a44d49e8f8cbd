import { describe, expect, it } from 'vitest';
import { acceptFigures } from '../../src/corpus/acceptFigures';
import { agencyId } from '../../src/corpus/agencyId';
import { compareText, preferredFigures } from '../../src/corpus/preferFigure';
import { sourceDate } from '../../src/corpus/sourceDate';
import type { Agency } from '../../src/domain/agency';
import { placeInWords } from '../../src/domain/fault';
import type { Figure } from '../../src/domain/figure';
import { locate, makeFigure } from '../support/figures';

const REGISTERED: Agency = {
  id: '00kept',
  name: '中江县人民政府',
  province: '四川',
  level: 'county',
  kind: 'government',
  parent: '德阳市人民政府',
  renamedFrom: '',
  mergedInto: '',
  lineageYear: undefined,
};

function refusals(figures: Figure[], registry: Agency[] = []): string[] {
  return acceptFigures(locate(figures), registry).faults.map(
    (fault) => `${placeInWords(fault.place)}: ${fault.message}`,
  );
}

describe('acceptFigures', () => {
  it('keeps what the registry says of a body', () => {
    expect(acceptFigures(locate([makeFigure()]), [REGISTERED]).agencies).toEqual([REGISTERED]);
  });

  it('makes an entry for a body that no registry lists', () => {
    const [agency] = acceptFigures(
      locate([makeFigure({ agency: '鞍山市铁西区审计局', province: '辽宁' })]),
      [],
    ).agencies;
    expect(agency).toMatchObject({
      id: agencyId('辽宁', '鞍山市铁西区审计局'),
      level: 'county',
      kind: 'department',
      parent: '鞍山市铁西区人民政府',
    });
  });

  it('takes a subdistrict written with and without its government as one body', () => {
    const [short, long] = ['鞍山市铁西区永乐街道办事处', '鞍山市铁西区人民政府永乐街道办事处'];
    const figures = [short, long].map((agency) =>
      makeFigure({ agency, province: '辽宁', level: 'township' }),
    );
    const { agencies, faults } = acceptFigures(locate(figures), []);
    expect(faults).toEqual([]);
    expect(agencies.map(({ name }) => name)).toEqual([long]);
    expect(agencies[0]?.id).toBe(agencyId('辽宁', short));
    const listed = { ...REGISTERED, name: short, province: '辽宁', level: 'township' as const };
    expect(acceptFigures(locate(figures), [listed]).agencies).toEqual([listed]);
  });

  it('takes one name in two provinces as two bodies', () => {
    const figures = [makeFigure({ province: '陕西' }), makeFigure({ province: '内蒙古' })];
    const { agencies, faults } = acceptFigures(locate(figures), []);
    expect(faults).toEqual([]);
    expect(new Set(agencies.map(({ id }) => id)).size).toBe(2);
  });

  it('gives no two bodies the same id', () => {
    const taken = { ...REGISTERED, id: agencyId('辽宁', '鞍山市铁西区审计局') };
    const figures = [makeFigure(), makeFigure({ agency: '鞍山市铁西区审计局', province: '辽宁' })];
    const { agencies } = acceptFigures(locate(figures), [taken]);
    expect(agencies.map(({ id }) => id)).toEqual([agencyId('辽宁', '鞍山市铁西区审计局', 20), taken.id]);
  });

  it('refuses a level that is not the most frequent', () => {
    const figures = [
      makeFigure({ year: 2020, level: 'township' }),
      makeFigure({ year: 2021 }),
      makeFigure({ year: 2022 }),
    ];
    expect(refusals(figures)).toEqual([
      'figures.csv, line 2, column level: the level is township here, but 中江县人民政府 (四川) is of level county',
    ]);
  });

  it('refuses a level that is not the registered one, and drops a body without figures', () => {
    const { agencies, figures } = acceptFigures(locate([makeFigure({ level: 'prefecture' })]), [REGISTERED]);
    expect({ agencies, figures }).toEqual({ agencies: [], figures: [] });
  });

  it('refuses all rows of a source that contradicts itself', () => {
    const figures = [
      makeFigure({ value: 5 }),
      makeFigure({ value: 5 }),
      makeFigure({ value: 6 }),
      makeFigure({ value: 7, metric: 'concluded' }),
    ];
    expect(refusals(figures)).toEqual([
      'figures.csv, line 2, column value: the same source says 5 here and 6 for the same cell in line 4',
      'figures.csv, line 3, column value: the same source says 5 here and 6 for the same cell in line 4',
      'figures.csv, line 4, column value: the same source says 6 here and 5 for the same cell in line 2',
    ]);
  });

  it.each<[what: string, Partial<Figure>]>([
    ['another source', { source: 'https://other.gov.cn' }],
    ['prose beside the table', { method: 'prose' }],
    ['another year', { year: 2020 }],
    ['another applicant', { applicant: 'natural' }],
    ['the area report', { scope: 'area' }],
    ['another province', { province: '陕西' }],
  ])('keeps another value of %s', (_, values) => {
    expect(refusals([makeFigure({ value: 5 }), makeFigure({ value: 6, ...values })])).toEqual([]);
  });
});

describe('preferredFigures', () => {
  it.each<[what: string, better: Partial<Figure>, worse: Partial<Figure>]>([
    ['the official source', { sourceKind: 'official', method: 'prose' }, { sourceKind: 'mirror' }],
    ['a mirror to a news report', { sourceKind: 'mirror' }, { sourceKind: 'media' }],
    ['a news report to a file', { sourceKind: 'media' }, { sourceKind: 'file' }],
    ['a table to a sum', { method: 'table', source: 'a' }, { method: 'sum', source: 'b' }],
    ['a sum to prose', { method: 'sum' }, { method: 'prose' }],
    ['prose to a list', { method: 'prose' }, { method: 'imported' }],
    [
      'the later date in the address',
      { source: 'a/2022-02-01', qualifier: 'about' },
      { source: 'b/202201/t1' },
    ],
    ['a dated address', { source: 'a/20220201', qualifier: 'about' }, { source: 'b' }],
    ['the greater source', { source: 'https://b.gov.cn' }, { source: 'https://a.gov.cn' }],
    ['an exact number of any source', { source: 'a' }, { source: 'b', qualifier: 'about' }],
    ['an exact number', { qualifier: 'exact' }, { qualifier: 'at_least' }],
    ['a stated form', { form: '2008' }, { form: undefined }],
    ['the newer form', { form: '2021' }, { form: '2019' }],
    ['the first place', { locator: 'a' }, { locator: 'b' }],
  ])('prefers %s', (_, better, worse) => {
    const [a, b] = [makeFigure(better), makeFigure(worse)];
    expect(preferredFigures([a, b])).toEqual([a]);
    expect(preferredFigures([b, a])).toEqual([a]);
  });
});

describe('the newest source', () => {
  const restated = makeFigure({ year: 2020, value: 8, source: 'a' });
  const first = makeFigure({ year: 2020, value: 9, source: 'b/20220101' });

  it('is the one that goes on to a later year of the same body, whatever dates say', () => {
    const later = makeFigure({ year: 2021, value: 1, source: 'a' });
    expect(preferredFigures([first, restated, later])).toEqual([restated, later]);
  });

  it.each<[what: string, Partial<Figure>]>([
    ['another body', { agency: '中江县审计局' }],
    ['the area report', { scope: 'area' }],
    ['an earlier year', { year: 2019 }],
  ])('is not told by %s of that source', (_, values) => {
    const other = makeFigure({ ...restated, year: 2021, ...values });
    expect(preferredFigures([restated, first, other])).toEqual([first, other]);
  });

  it('is not told by figures that name no source', () => {
    const [unnamed, later] = [2020, 2021].map((year) => makeFigure({ year, source: '' }));
    expect(preferredFigures([unnamed, first, later] as Figure[])).toEqual([first, later]);
  });
});

describe('sourceDate', () => {
  it.each([
    ['http://a.gov.cn/202301/t20230116_1729523.shtml', 20230116],
    ['http://a.gov.cn/cms/2023-02-03/1883904381.html', 20230203],
    ['http://a.gov.cn/art/2021/1/12/art_1229134028.html', 20210112],
    ['https://a.gov.cn/news/20230119091032520.html', 20230119],
    ['https://a.gov.cn/202001/0eda8479b02540149412226368b44f8b.shtml', 20200100],
    ['2022年12月报告.pdf', 20221200],
    ['2010zfxxgk_140412', 0],
    ['/zfxxgknb/2020_504392/', 0],
    ['/post_9432878.html', 0],
    ['/16468689769781.html', 0],
    ['', 0],
  ])('of %s is %i', (source, date) => {
    expect(sourceDate(source)).toBe(date);
  });
});

describe('compareText', () => {
  it('orders by code points, as SQL does', () => {
    const texts = ['\u{20000}', '\uffee', '中', 'a', '', '\u{20000}a', '\u{20001}'];
    const bytes = (text: string): Buffer => Buffer.from(text);
    expect([...texts].sort(compareText)).toEqual(
      [...texts].sort((a, b) => Buffer.compare(bytes(a), bytes(b))),
    );
  });
});
