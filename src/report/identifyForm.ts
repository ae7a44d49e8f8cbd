import { usualForm, type Form } from '../domain/form';
import type { Finding } from './identifyBody';
import type { ReportPages } from './page';
import { proseText, sentencesOf } from './sentences';

/** Words that only the tables of one form print. */
const TABLE_WORDS: readonly [form: Form, words: RegExp][] = [
  [
    '2021',
    /本年制发件数|制发件数|本年废止件数|现行有效件数|逾期不补正、?行政机关不再处理|申请人逾期未按收费通知/,
  ],
  ['2019', /本年新制作数量|本年新公开数量|对外公开总数量|上一年项目数量|本年增\/减|采购项目数量|新制作数量/],
  [
    '2014',
    /统计指标.{0,12}(?:单位|计量单位).{0,12}统计数|主动公开政府信息数(?:（|\()?不同渠道|同意公开答复数|不同意公开答复数|回应公众关注热点或重大舆情数/,
  ],
  ['2008', /指标名称.{0,20}计量单位|历年累计|累计数.{0,10}本年度?数|计量单位.{0,6}代码/],
];
/** Orders that set the form of 2019 and that of 2021. */
const ORDERS: readonly [form: Form, words: RegExp][] = [
  ['2021', /国办公开办函[〔[(（]2021[〕\])）]\s*30号/],
  ['2019', /国办公开办函[〔[(（]2019[〕\])）]\s*60号/],
];
/** The six fixed sections of 2019 and later. */
const SIX_PARTS: readonly RegExp[] = [
  /^总体情况/,
  /^主动公开政府信息(?:的)?情况/,
  /^收到和处理政府信息公开申请/,
  /行政复议(?:和|、|及).{0,6}诉讼/,
  /存在的?主要问题/,
  /其他需要报告/,
];
const NEW_SECTION = /收到和处理政府信息公开申请/;
/** 2014's form may end with it, too: from 2019 on it is the new form's. */
const LAST_SECTION = /其他需要报告的事项/;
const OLD_SECTIONS =
  /依申请公开(?:政府信息|工作|办理|情况)|概述|收费(?:及|和)?减免|申诉|重点领域|政策解读|建议提案|舆情/;

/**
 * The form by the words of its tables, then by the order cited and the titles of its sections. The
 * year only decides between two forms with the same sections, and the confidence then says so.
 */
export function identifyForm(pages: ReportPages, year: number | undefined): Finding<Form> {
  const tables = pages.blocks
    .flatMap((block) => (block.type === 'table' ? block.rows.flat().map((cell) => cell.text) : []))
    .join(' ')
    .replace(/\s+/g, ' ');
  const text = proseText(pages);
  for (const [form, words] of TABLE_WORDS) {
    const quote = words.exec(tables)?.[0] ?? words.exec(text.replace(/[\s|]+/g, ' '))?.[0];
    if (quote !== undefined) return { value: form, confidence: 'sure', evidence: [`table: ${quote}`] };
  }
  const titles = [...new Set(sentencesOf(pages).map(({ title }) => title))].concat(sectionLines(text));
  const parts = SIX_PARTS.filter((part) => titles.some((title) => part.test(title))).length;
  const isNew = parts >= 4 || titles.some((title) => NEW_SECTION.test(title));
  const order = ORDERS.find(([, words]) => words.test(text));
  if (order !== undefined && isNew) {
    return {
      value: order[0],
      confidence: 'likely',
      evidence: [`order cited: ${order[1].exec(text)?.[0] ?? ''}`],
    };
  }
  const evidence = titles
    .filter((title) => title !== '')
    .slice(0, 6)
    .map((title) => `section: ${title}`);
  if (year === undefined) return { value: undefined, confidence: 'unsure', evidence };
  const endsNew =
    (year >= 2019 && titles.some((title) => LAST_SECTION.test(title))) ||
    (year >= 2020 && titles.some((title) => /^总体情况/.test(title)));
  if (isNew || endsNew) return { value: year >= 2021 ? '2021' : '2019', confidence: 'likely', evidence };
  const isOld = titles.some((title) => OLD_SECTIONS.test(title));
  if (isOld && year <= 2020) return { value: year <= 2013 ? '2008' : '2014', confidence: 'likely', evidence };
  // Neither tables nor titles: a report of before 2019 can only be prose of its time.
  if (year <= 2018) return { value: usualForm(year), confidence: 'unsure', evidence };
  return { value: undefined, confidence: 'unsure', evidence };
}

/** Section titles that no sentence stands under: 三、收到和处理政府信息公开申请情况 before a lost table. */
function sectionLines(text: string): string[] {
  return [...text.matchAll(/(?:^|\n|[。\s])[一二三四五六七八九十]{1,2}、([^\n。]{4,30})/g)].map(
    (match) => match[1] ?? '',
  );
}
