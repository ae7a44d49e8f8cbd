import { cell, formTables, valueCell, type FormCell, type FormTable } from '../formTables';
import { CASE_HEADER, type FilledForm } from '../filledForm';
import { diceOf, randomForm } from '../randomForm';
import { htmlPage, htmlTable } from '../renderHtml';
import { CLOSING, opening, paragraphs, utf8, type Golden } from './page';

/** Reports whose tables are damaged, filled in carelessly, or laid out in a way of their own. */
export function damagedGoldens(): Golden[] {
  return [...cellGoldens(), ...tableGoldens(), ...emptyGoldens()];
}

function report(agency: string, year: number, tables: readonly FormTable[], after = ''): Uint8Array {
  return utf8(
    htmlPage(tables, {
      title: `${agency}${String(year)}年政府信息公开工作年度报告`,
      before: paragraphs(opening(agency, year)),
      after: after + paragraphs(['', ...CLOSING]).replace('<h1></h1>\n', ''),
    }),
  );
}

/** The tables with every cell passed through `change`; `index` counts the values of one table. */
function changed(
  tables: FormTable[],
  change: (text: string, table: number, row: number, index: number) => string,
): FormTable[] {
  return tables.map((table, at) => {
    let index = -1;
    return {
      ...table,
      rows: table.rows.map((row, y) =>
        row.map((each): FormCell => {
          if (!/^-?[\d.]+$/.test(each.text)) return each;
          index += 1;
          return { ...each, text: change(each.text, at, y, index) };
        }),
      ),
    };
  });
}

function cellGoldens(): Golden[] {
  const fill = (seed: number, form: '2019' | '2021' = '2021'): FilledForm =>
    randomForm(form, diceOf(seed * 11), 8);
  const money = fill(3, '2019');
  money.disclosure['procurement_amount'] = undefined;
  return [
    {
      folder: '2021-totals-blank',
      file: 'report.html',
      content: report(
        '修水县教育体育局',
        2022,
        changed(formTables(fill(1)), (text, table, _, index) =>
          table > 0 && (table === 1 ? index % 7 === 6 : index % 5 === 4) ? '' : text,
        ),
      ),
    },
    {
      folder: '2021-signs-for-nothing',
      file: 'report.html',
      content: report(
        '修水县司法局',
        2022,
        changed(formTables(fill(2)), (text, _, __, index) =>
          text === '0' ? (['/', '-', '—', '', '0', '无'][index % 6] ?? '') : text,
        ),
      ),
    },
    {
      folder: '2019-yuan-in-cells',
      file: 'report.html',
      content: utf8(
        new TextDecoder()
          .decode(report('修水县水利局', 2019, formTables(money)))
          .replace('采购总金额（万元）', '采购总金额')
          .replace(/(政府集中采购<\/td><td>\d+<\/td><td>)(<\/td>)/, '$1251000元$2'),
      ),
    },
    {
      folder: '2019-amount-without-unit',
      file: 'report.html',
      content: utf8(
        new TextDecoder()
          .decode(report('修水县林业局', 2020, formTables(money)))
          .replace('采购总金额（万元）', '采购总金额')
          .replace(/(政府集中采购<\/td><td>\d+<\/td><td>)(<\/td>)/, '$13268$2'),
      ),
    },
    {
      folder: '2021-units-and-full-width-digits',
      file: 'report.html',
      content: report(
        '修水县民政局',
        2023,
        changed(formTables(fill(4)), (text, table, _, index) => {
          const wide = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
          if (index % 3 === 0) return wide;
          return table === 1 && index % 3 === 1 ? `${text}件` : ` ${text} `;
        }),
      ),
      filled: fill(4),
    },
    {
      folder: '2021-illegible-cells',
      file: 'report.html',
      content: report(
        '修水县商务局',
        2023,
        changed(formTables(fill(5)), (text, table, row, index) =>
          table === 1 && row === 5 && index % 7 < 3 ? (['3?', '1.5', '2 1'][index % 7] ?? '') : text,
        ),
      ),
    },
    {
      folder: '2021-sums-wrong',
      file: 'report.html',
      content: report(
        '修水县审计局',
        2023,
        changed(formTables(fill(6)), (text, table, row, index) =>
          table === 1 && row === 3 && index === 6 ? String(Number(text) + 1) : text,
        ),
      ),
    },
  ];
}

function tableGoldens(): Golden[] {
  const fill = (seed: number): FilledForm => randomForm('2021', diceOf(seed * 13), 30);
  const [split, big, vertical, noTotal, years, otherYears] = [1, 2, 3, 4, 5, 6].map(fill) as [
    FilledForm,
    FilledForm,
    FilledForm,
    FilledForm,
    FilledForm,
    FilledForm,
  ];
  const splitTables = formTables(split);
  const cases = splitTables.pop();
  const halves = [
    htmlTable([
      [cell('行政复议', 5)],
      CASE_HEADER.map((each) => cell(each)),
      (cases?.rows[3] ?? []).slice(0, 5),
    ]),
    htmlTable([
      [cell('行政诉讼', 10)],
      [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
      [...CASE_HEADER, ...CASE_HEADER].map((each) => cell(each)),
      (cases?.rows[3] ?? []).slice(5),
    ]),
  ].join('<p>&nbsp;</p>');
  const stacked = ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((kind, at) =>
    CASE_HEADER.map((result, index) => [
      ...(index === 0 ? [cell(kind, 1, 5)] : []),
      cell(result),
      valueCell(vertical.cases[at * 5 + index]),
    ]),
  );
  const rows = formTables(big).flatMap((table) => [[cell(table.title, 15)], ...table.rows]);
  const withoutTotal = formTables(noTotal).map((table, index) =>
    index === 1
      ? {
          ...table,
          rows: table.rows.map((row) =>
            row.length >= 7 ? row.slice(0, -1) : row.filter((each) => each.text !== '总计'),
          ),
        }
      : table,
  );
  return [
    {
      folder: '2021-table-4-split',
      file: 'report.html',
      content: report('祁东县财政局', 2022, splitTables, `<p>${cases?.title ?? ''}</p>${halves}`),
      filled: split,
    },
    {
      folder: '2021-one-big-table',
      file: 'report.html',
      content: report('祁东县统计局', 2022, [{ title: '', rows }]),
      filled: big,
    },
    {
      folder: '2021-table-4-upright',
      file: 'report.html',
      content: report('祁东县司法局', 2022, [
        ...formTables(vertical).slice(0, 2),
        { title: '四、政府信息公开行政复议、行政诉讼情况', rows: stacked },
      ]),
      filled: vertical,
    },
    {
      folder: '2021-total-column-missing',
      file: 'report.html',
      content: report('祁东县水利局', 2022, withoutTotal),
    },
    {
      folder: '2021-two-years-on-a-page',
      file: 'report.html',
      content: report('祁东县林业局', 2022, [...formTables(years), ...formTables(otherYears)]),
    },
  ];
}

function emptyGoldens(): Golden[] {
  const blank = changed(formTables(randomForm('2021', diceOf(5))), () => '');
  return [
    { folder: '2021-form-left-blank', file: 'report.html', content: report('沅陵县教育局', 2022, blank) },
    { folder: '2021-scanned', file: 'report.pdf', content: utf8(EMPTY_PDF) },
    {
      folder: '2021-old-word',
      file: 'report.doc',
      content: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0),
    },
    {
      folder: '2021-picture',
      file: 'report.html',
      content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    },
  ];
}

/** One page that draws a grey box where a scan would be, and no text. */
const EMPTY_PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj',
  '4 0 obj<</Length 29>>stream',
  '0.9 g 50 50 495 742 re f      ',
  'endstream endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
  '',
].join('\n');
