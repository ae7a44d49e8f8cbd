import type { Form } from '../domain/form';
import { packed } from './cellStream';
import { remember } from './remember';

/** One value column of table 2 with the words that its header is known by. */
export interface DisclosureColumn {
  /** Metric of the row in this column, such as `licences_decided`. */
  metric: string;
  label: string;
  pattern: RegExp;
  form: Form;
  /** Amounts of money, in 万元. */
  money?: boolean;
}

/** One row of table 2. */
export interface DisclosureRow {
  label: string;
  pattern: RegExp;
  columns: readonly DisclosureColumn[];
}

function documents(id: string): DisclosureColumn[] {
  return [
    { metric: `${id}_issued`, label: '本年制发件数', pattern: /制发/, form: '2021' },
    { metric: `${id}_repealed`, label: '本年废止件数', pattern: /废止/, form: '2021' },
    { metric: `${id}_in_force`, label: '现行有效件数', pattern: /现行有效/, form: '2021' },
    { metric: `${id}_issued`, label: '本年新制作数量', pattern: /新制作/, form: '2019' },
    { metric: `${id}_published`, label: '本年新公开数量', pattern: /新公开/, form: '2019' },
    { metric: `${id}_in_force`, label: '对外公开总数量', pattern: /公开总数|对外公开/, form: '2019' },
  ];
}

function programmes(id: string, decided: string | undefined): DisclosureColumn[] {
  const changes: DisclosureColumn[] = [
    { metric: `${id}_items_prior`, label: '上一年项目数量', pattern: /上一?年/, form: '2019' },
    { metric: `${id}_items_change`, label: '本年增/减', pattern: /增.{0,2}减/, form: '2019' },
  ];
  if (decided === undefined) return changes;
  return [
    ...changes,
    { metric: decided, label: '处理决定数量', pattern: /^处理决定/, form: '2019' },
    { metric: decided, label: '本年处理决定数量', pattern: /本年处理决定|^处理决定/, form: '2021' },
  ];
}

/** Rows of table 2 in the order of the forms (国办公开办函〔2019〕60号 and 〔2021〕30号). */
export const DISCLOSURE_ROWS: readonly DisclosureRow[] = [
  { label: '规章', pattern: /^(?:政府)?规章$/, columns: documents('rules') },
  { label: '规范性文件', pattern: /^(?:行政)?规范性文件$/, columns: documents('norms') },
  { label: '行政许可', pattern: /^行政许可$/, columns: programmes('licence', 'licences_decided') },
  {
    label: '其他对外管理服务事项',
    pattern: /^其[他它]对外管理服务事项?$/,
    columns: programmes('services', 'services_decided'),
  },
  { label: '行政处罚', pattern: /^行政处罚$/, columns: programmes('penalty', 'penalties_decided') },
  { label: '行政强制', pattern: /^行政强制(?:措施)?$/, columns: programmes('coercion', 'coercions_decided') },
  {
    label: '行政事业性收费',
    pattern: /^行政事业性收费(?:项目)?$/,
    columns: [
      ...programmes('fee', undefined),
      { metric: 'fees_charged', label: '本年收费金额', pattern: /收费金额/, form: '2021', money: true },
    ],
  },
  {
    label: '政府集中采购',
    pattern: /^政府集中采购$/,
    columns: [
      { metric: 'procurement_items', label: '采购项目数量', pattern: /采购项目|项目数/, form: '2019' },
      { metric: 'procurement_amount', label: '采购总金额', pattern: /金额/, form: '2019', money: true },
    ],
  },
];

/** The row that a cell names; a label holds nothing beside the name but its number. */
export const disclosureRowOf: (text: string) => DisclosureRow | undefined = remember(findRow);

function findRow(text: string): DisclosureRow | undefined {
  const name = packed(text)
    .replace(/[(（].*?[)）]$/, '')
    .replace(/^(?:[(（]?[一二三四五六七八九\d]{1,2}[)）.．、])/, '');
  return name.length > 14 ? undefined : DISCLOSURE_ROWS.find((row) => row.pattern.test(name));
}

/** Header cells of table 2, whichever the row. */
export const isDisclosureHeader: (text: string) => boolean = remember(isHeader);

function isHeader(text: string): boolean {
  const name = packed(text);
  return (
    name.length <= 24 &&
    /^(?:(?:本年?度?)?(?:新?制作|新公开|新?制发|废止|处理决定|收费金额|增.{0,2}减)(?:件数|数量?|[(（]|$)|对外公开总数|现行有效|上一?年度?项目|处理决定数|采购项目|采购总?金额)/.test(
      name,
    )
  );
}

/** Words that only tables of one form print. */
export function disclosureFormOf(header: string): Form | undefined {
  const name = packed(header);
  if (/制发|废止|现行有效|本年处理决定|收费金额/.test(name)) return '2021';
  return /新制作|新公开|对外公开总数|上一?年度?项目|增.{0,2}减|采购/.test(name) ? '2019' : undefined;
}
