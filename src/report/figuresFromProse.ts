import type { Fault } from '../domain/fault';
import type { Figure } from '../domain/figure';
import type { ReportIdentity } from './identify';
import type { ReportPages } from './page';
import { ANSWERED_RULES } from './proseAnswered';
import { CARRIED_RULES } from './proseCarried';
import { CASE_RESULT_RULES } from './proseCaseResults';
import { CASE_RULES } from './proseCases';
import { DISCLOSURE_RULES } from './proseDisclosure';
import { NORM_RULES } from './proseNorms';
import { statementsFromLists } from './proseLists';
import { statementsFromPairs } from './prosePairs';
import { OUTCOME_RULES } from './proseOutcomes';
import { REQUEST_RULES } from './proseRequests';
import { RESOURCE_RULES } from './proseResources';
import { RESPONSE_RULES } from './proseResponse';
import { applyRules, type Statement } from './proseRule';
import { topicOf } from './proseTopic';
import { sentencesOf, type Sentence } from './sentences';
import { locatorOf, settleStatements } from './settleStatements';
import { shapeSentence } from './shapeSentence';

const RULES = [
  ...DISCLOSURE_RULES,
  NORM_RULES,
  ...REQUEST_RULES,
  ...CARRIED_RULES,
  ...ANSWERED_RULES,
  ...OUTCOME_RULES,
  ...CASE_RULES,
  ...CASE_RESULT_RULES,
  ...RESPONSE_RULES,
  ...RESOURCE_RULES,
];

/** A sentence that counts nothing and denies nothing states no figure. */
const WORTH_READING =
  /[\d０-９]|[零〇一二两三四五六七八九十百千][余多]?(?:件|条|篇|次|人|期|份|个|起|宗|场|项|元|,|，|$)|(?:未|无|没|不收|不存在|零).*(?:申请|公开|复议|诉讼|举报|投诉|申诉|收|费|发布会|建议|提案|规范性)|^无$|^没有$|^未/;
/** Words that stand side by side in the header of a table only: such a text is a table run into a paragraph. */
const TABLE_HEADER =
  /结果维持\s*结果纠正\s*其[他它]结果|自然人\s*法人或其他组织|商业企业\s*科研机构|信息内容\s*本年|统计指标\s*(?:计量)?单位/;
/** Metrics whose number of the year before is taken, where the report compares itself with it. */
const COMPARED = new Set(['received', 'items_disclosed']);

/**
 * Figures that the report's sentences state, method `prose` (`sum` when two numbers of a sentence
 * make one), in the order of the text; the source is empty for the caller to fill in. None without body and year. A number of the year before is a
 * figure of that year, its form unknown. Faults: `contradicted`, where two places differ.
 */
export function figuresFromProse(
  pages: ReportPages,
  identity: ReportIdentity,
): { figures: Figure[]; faults: Fault[] } {
  const { agency, province, level, year, form, scope } = identity;
  if (agency.value === undefined || province.value === undefined || level.value === undefined) return NOTHING;
  if (year.value === undefined || identity.notReport !== undefined) return NOTHING;
  const statements = readStatements(sentencesOf(pages), year.value, agency.value);
  const settled = settleStatements(statements);
  const base = {
    agency: agency.value,
    scope: scope.value ?? ('own' as const),
    province: province.value,
    level: level.value,
    source: '',
    sourceKind: 'file' as const,
  };
  const reportYear = year.value;
  return {
    figures: settled.statements
      .sort((a, b) => a.start - b.start)
      .map((statement) => ({
        ...base,
        year: statement.frame === 'this' ? reportYear : reportYear - 1,
        form: statement.frame === 'this' ? form.value : undefined,
        metric: statement.metric,
        applicant: statement.applicant,
        method: statement.isSum === true ? ('sum' as const) : ('prose' as const),
        value: statement.value,
        qualifier: statement.qualifier,
        locator: locatorOf(statement),
      })),
    faults: settled.faults,
  };
}

const NOTHING: { figures: Figure[]; faults: Fault[] } = { figures: [], faults: [] };

/** Everything that the sentences of a report of `agency` about `year` say, before it is weighed. */
export function readStatements(sentences: readonly Sentence[], year: number, agency: string): Statement[] {
  return sentences.flatMap((sentence) => {
    if (!WORTH_READING.test(sentence.text) || TABLE_HEADER.test(sentence.text)) return [];
    if (topicOf(sentence).plans) return [];
    const shape = shapeSentence(sentence, year);
    return [
      ...applyRules(shape, RULES, agency),
      ...statementsFromLists(shape),
      ...statementsFromPairs(shape, agency),
    ].filter(
      ({ frame, metric, applicant }) => frame === 'this' || (COMPARED.has(metric) && applicant === 'total'),
    );
  });
}
