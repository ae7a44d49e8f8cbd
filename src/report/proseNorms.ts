import { clauseBefore } from './clause';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import type { Shape } from './shapeSentence';

const DOCUMENT_UNITS = /^(?:|件|份|个|项|部|条|篇)$/;
const NORM = '(?:行政)?规范性文件';
const MODIFIERS =
  '(?:本级|区政府|县政府|市政府|政府|及|和|、|办公室|办公厅|政发|政办发|各类|的|部门|以|名义|我局|本机关|新|行政|[\\u4e00-\\u9fff]{1,6}[区县市镇乡州])*';

const isDocument = (shape: Shape, match: RegExpExecArray) =>
  !/审查|备案|清理|起草|审核|征求|解读|修改|评估|报送|法律顾问|转发|上级|宣布/.test(
    clauseBefore(shape, match),
  );

const document = (metric: string, text: string): ProseRule => ({
  metric,
  units: DOCUMENT_UNITS,
  whole: true,
  when: isDocument,
  pattern: pattern(text),
});

const RULES: readonly ProseRule[] = [
  document(
    'norms_issued',
    `(?:制发|制定|出台|印发|新制定|新制发|制定出台|制定印发|制定并发布|新增)(?:的|了|并公开|并主动公开|发布)?${MODIFIERS}${NORM}=#`,
  ),
  document('norms_issued', `(?:制发|制定|出台|印发|制定出台)(?:了)?#(?:行政)?规范性文件`),
  document(
    'norms_disclosed',
    `(?<!不予|未)(?:主动公开|公开|发布|公布)(?:的|了)?[\\u4e00-\\u9fff]{0,3}?${MODIFIERS}${NORM}=#`,
  ),
  document('norms_disclosed', `(?<!不予|未)(?:主动公开|公开|发布)(?:了)?#(?:行政)?规范性文件`),
  document('norms_repealed', `(?:废止|宣布失效|废止失效|废止和失效)(?:的|了)?${MODIFIERS}${NORM}=#`),
  document('norms_repealed', `废止(?:了)?#(?:行政)?规范性文件`),
  document('norms_in_force', `(?:现行有效)(?:的)?${MODIFIERS}${NORM}=#`),
  document('norms_in_force', `${NORM}(?:现行有效|继续有效)=#`),
  document(
    'norms_issued',
    `^(?:\uf001,?)?[^,]{0,10}(?:未|没有|无)(?:新)?(?:制定|制发|出台|印发)(?:过|任何|新的|行政)*规范性文件(?=[,;。]|$)`,
  ),
  // 行政规范性文件制发件数0件,废止件数0件,现行有效件数0件: the form's own columns
  document('norms_issued', `${NORM}(?:本年)?制发件?(?:数量|数)=#`),
  document('norms_repealed', `${NORM}(?:(?!规章)[^;]){0,20}?废止件?(?:数量|数)=#`),
  document('norms_in_force', `${NORM}(?:(?!规章)[^;]){0,30}?现行有效件?(?:数量|数)=#`),
  document('rules_issued', `(?:制定|制发|出台|颁布)(?:的|了|新)?(?:政府|部门)?规章=#`),
  document('rules_issued', `(?:制定|出台|颁布)(?:了)?#(?:政府|部门)?规章`),
  document('rules_repealed', `废止(?:的|了)?(?:政府|部门)?规章=#`),
  document('rules_in_force', `现行有效(?:的)?(?:政府|部门)?规章=#`),
];

/** Rules for the documents that a body issued, repealed and has in force. */
export const NORM_RULES: RuleSet = { words: /规范性文件|规章/, rules: RULES };
