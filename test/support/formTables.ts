import {
  APPLICANT_HEADER,
  BALANCE_LABEL,
  CARRIED_IN_LABEL,
  CARRIED_OUT_LABEL,
  CASE_HEADER,
  disclosureParts,
  RECEIVED_LABEL,
  RESULT_LABEL,
  resultRows,
  type FilledForm,
} from './filledForm';

/** A cell with its spans. */
export interface FormCell {
  text: string;
  colspan: number;
  rowspan: number;
}

/** One table of the form with the title of its section. */
export interface FormTable {
  title: string;
  rows: FormCell[][];
}

/** Tables 2, 3 and 4 of a filled form, as the circular prints them; the other layouts are made from these. */
export function formTables(filled: FilledForm): FormTable[] {
  return [disclosureTable(filled), requestTable(filled), caseTable(filled)];
}

export function cell(text: string, colspan = 1, rowspan = 1): FormCell {
  return { text, colspan, rowspan };
}

export function valueCell(value: number | undefined, colspan = 1): FormCell {
  return cell(value === undefined ? '' : String(value), colspan);
}

function disclosureTable(filled: FilledForm): FormTable {
  const span = (length: number): number => (length === 1 ? 3 : 1);
  const rows = disclosureParts(filled.form).flatMap((part) => [
    [cell(part.article, 4)],
    [cell('信息内容'), ...part.header.map((each) => cell(each, span(part.header.length)))],
    ...part.rows.map(({ label, metrics }) => [
      cell(label),
      ...metrics.map((metric) => valueCell(filled.disclosure[metric], span(metrics.length))),
    ]),
  ]);
  return { title: '二、主动公开政府信息情况', rows };
}

function requestTable(filled: FilledForm): FormTable {
  const values = (metric: string): FormCell[] =>
    (filled.requests[metric] ?? []).map((value) => valueCell(value));
  const results = resultRows(filled.form);
  const rows = [
    [cell(BALANCE_LABEL, 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    APPLICANT_HEADER.slice(1, 6).map((each) => cell(each)),
    [cell(RECEIVED_LABEL, 3), ...values('received')],
    [cell(CARRIED_IN_LABEL, 3), ...values('carried_in')],
    ...results.map(({ metric, label, group }, index) => [
      ...(index === 0 ? [cell(RESULT_LABEL, 1, results.length)] : []),
      ...(group === undefined ? [] : [cell(group.label, 1, group.rows)]),
      cell(label, group !== undefined || /^\d/.test(label) ? 1 : 2),
      ...values(metric),
    ]),
    [cell(CARRIED_OUT_LABEL, 3), ...values('carried_out')],
  ];
  return { title: '三、收到和处理政府信息公开申请情况', rows };
}

function caseTable(filled: FilledForm): FormTable {
  const rows = [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...CASE_HEADER.map((each) => cell(each, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...CASE_HEADER, ...CASE_HEADER].map((each) => cell(each)),
    filled.cases.map((value) => valueCell(value)),
  ];
  return { title: '四、政府信息公开行政复议、行政诉讼情况', rows };
}
