import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURE_COLUMNS, type FigureColumn } from '../../src/corpus/columns';
import { figureRow } from '../../src/corpus/figureRow';
import { readFigures } from '../../src/corpus/readFigures';
import { figureFields, writeFigures } from '../../src/corpus/writeFigures';
import { placeInWords } from '../../src/domain/fault';
import type { Figure } from '../../src/domain/figure';
import { anyFigure, makeFigure, METRIC_IDS } from '../support/figures';

const PLACE = { file: 'figures.csv', line: 7 };
const GOOD = figureFields(makeFigure());

function refusals(fields: Partial<Record<FigureColumn, string>>): string[] {
  const row = figureRow({ ...GOOD, ...fields }, METRIC_IDS, PLACE);
  return 'faults' in row
    ? row.faults.map((fault) => `${fault.code}: ${placeInWords(fault.place)}: ${fault.message}`)
    : [];
}

describe('figureRow', () => {
  it.each<[Partial<Record<FigureColumn, string>>, code: string, column: string, message: string]>([
    [{ agency: ' ' }, 'agency', 'agency', 'the row names no agency'],
    [{ agency: '(汇总)', scope: '' }, 'agency', 'agency', 'the row names no agency'],
    [{ province: '' }, 'province', 'province', 'the agency has no province'],
    [{ province: '四川省' }, 'province', 'province', 'unknown province "四川省"'],
    [
      { level: 'city' },
      'level',
      'level',
      'unknown level "city"; it is one of central, province, prefecture, county, township',
    ],
    [{ year: '1989' }, 'year', 'year', 'the year 1989 is outside 1990–2100'],
    [{ year: '2101' }, 'year', 'year', 'the year 2101 is outside 1990–2100'],
    [{ year: '2021年' }, 'year', 'year', '"2021年" is not a year'],
    [{ year: '' }, 'year', 'year', '"" is not a year'],
    [{ form: '2020' }, 'form', 'form', 'unknown form "2020"; it is one of 2008, 2014, 2019, 2021'],
    [{ metric: 'recieved' }, 'metric', 'metric', 'unknown metric "recieved"'],
    [
      { applicant: 'legal_service' },
      'applicant',
      'applicant',
      'unknown applicant "legal_service"; it is one of natural, business, research, charity, legal, other, total',
    ],
    [{ value: '' }, 'value', 'value', '"" is not a number'],
    [{ value: '1,234' }, 'value', 'value', '"1,234" is not a number'],
    [{ value: '12条' }, 'value', 'value', '"12条" is not a number'],
    [{ value: 'NaN' }, 'value', 'value', '"NaN" is not a number'],
    [{ value: '1e3' }, 'value', 'value', '"1e3" is not a number'],
    [{ value: '1234567890123456' }, 'value', 'value', '"1234567890123456" has more digits than can be kept'],
    [{ value: '-1' }, 'negative', 'value', '-1 is negative, which received cannot be'],
    [
      { qualifier: 'over' },
      'qualifier',
      'qualifier',
      'unknown qualifier "over"; it is one of exact, at_least, about',
    ],
    [{ method: 'ocr' }, 'method', 'method', 'unknown method "ocr"; it is one of table, prose, sum, imported'],
    [
      { source_kind: 'web' },
      'source_kind',
      'source_kind',
      'unknown source kind "web"; it is one of official, mirror, media, file',
    ],
    [{ scope: 'all' }, 'scope', 'scope', 'unknown scope "all"; it is one of own, area'],
    [
      { agency: '中江县人民政府(汇总)', scope: 'own' },
      'scope',
      'scope',
      'the name ends in (汇总), which is scope area, not own',
    ],
    [{ source: 'caf\ufffd' }, 'encoding', 'source', 'the text is not UTF-8'],
  ])('refuses %j', (fields, code, column, message) => {
    expect(refusals(fields)).toEqual([`${code}: figures.csv, line 7, column ${column}: ${message}`]);
  });

  it('names every reason of a row', () => {
    expect(refusals({ province: '', year: '19', value: 'x' })).toHaveLength(3);
  });

  it.each<[Partial<Record<FigureColumn, string>>, Partial<Figure>]>([
    [{ agency: ' 中江县人民政府(汇总) ', scope: '' }, { scope: 'area' }],
    [{ agency: '中江县人民政府（汇总）', scope: 'area' }, { scope: 'area' }],
    [{ agency: '中江县人民政府', scope: 'area' }, { scope: 'area' }],
    [{ agency: '中江县人民政府 (汇总）(汇总)', scope: '' }, { scope: 'area' }],
    [{ agency: '汇总(汇总)办公室', scope: '' }, { agency: '汇总(汇总)办公室' }],
    [
      { form: '', applicant: '', qualifier: '', method: '', source_kind: '', scope: '' },
      { form: undefined, method: 'imported', sourceKind: 'file' },
    ],
    [
      { value: '-3.25', metric: 'licence_items_change' },
      { value: -3.25, metric: 'licence_items_change' },
    ],
    [{ value: '-0' }, { value: 0 }],
    [
      { value: '0.000000001', metric: 'fees_charged' },
      { value: 1e-9, metric: 'fees_charged' },
    ],
    [{ year: '1990' }, { year: 1990 }],
    [{ year: '2100', level: ' county' }, { year: 2100 }],
  ])('reads %j', (fields, values) => {
    expect(figureRow({ ...GOOD, ...fields }, METRIC_IDS, PLACE)).toEqual({ figure: makeFigure(values) });
  });

  it('takes the optional columns as absent', () => {
    const { agency, province, level, year, metric, value } = GOOD;
    expect(figureRow({ agency, province, level, year, metric, value }, METRIC_IDS, PLACE)).toEqual({
      figure: makeFigure({ form: undefined, method: 'imported', source: '', sourceKind: 'file' }),
    });
  });
});

describe('writeFigures and readFigures', () => {
  async function readAll(text: string): Promise<{ figures: Figure[]; faults: number; ignored: string[] }> {
    const read = { figures: [] as Figure[], faults: 0, ignored: [] as string[] };
    for await (const batch of readFigures([text], 'figures.csv', METRIC_IDS)) {
      read.figures.push(...batch.figures.map(({ figure }) => figure));
      read.faults += batch.faults.length;
      read.ignored = batch.ignored;
    }
    return read;
  }

  it('bring back any figures', async () => {
    const columns = fc.constantFrom(
      FIGURE_COLUMNS,
      FIGURE_COLUMNS.filter((column) => column !== 'scope'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyFigure), columns, async (figures, names) => {
        expect(await readAll(writeFigures(figures, names))).toEqual({ figures, faults: 0, ignored: [] });
      }),
    );
  });

  it('names the columns that it does not read', async () => {
    const text =
      'remark,agency,province,level,year,metric,value,qualifer\n,甲县人民政府,四川,county,2020,received,1,about\n';
    expect(await readAll(text)).toMatchObject({ faults: 0, ignored: ['remark', 'qualifer'] });
  });
});
