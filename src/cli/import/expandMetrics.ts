import type { Metric } from '../../domain/metric';

/** Results of a review or suit beside `upheld`, with the words of the forms. */
const RESULTS = {
  corrected: { en: 'corrected', zh: '结果纠正', form2014: '被依法纠错数', short: '纠正' },
  other: { en: 'other', zh: '其他结果', form2014: '其他情形数', short: '其他' },
  pending: { en: 'pending', zh: '尚未审结', form2014: undefined, short: '尚未审结' },
  total: { en: 'all', zh: '总计', form2014: undefined, short: '总计' },
} as const;

/** Programmes of table 2 (form 2019) that are counted like licences: those of the year before, and the change. */
const PROGRAMMES = [
  { id: 'licence', en: 'Licence', zh: '行政许可' },
  { id: 'services', en: 'Other public management service', zh: '其他对外管理服务事项' },
  { id: 'penalty', en: 'Penalty', zh: '行政处罚' },
  { id: 'coercion', en: 'Coercive measure', zh: '行政强制' },
  { id: 'fee', en: 'Administrative fee', zh: '行政事业性收费' },
] as const;

const LIKEWISE = /;?\s*\b(likewise|also licence_items_change)\b.*$/;

/**
 * A dictionary that says in a note which other metrics are `likewise` a family with this one, with
 * every metric of these families as an entry of its own, after the one that stands for it.
 */
export function expandMetrics(metrics: readonly Metric[]): Metric[] {
  const listed = new Set(metrics.map((metric) => metric.id));
  return metrics.flatMap((metric) => {
    const family = LIKEWISE.test(metric.note) ? familyOf(metric) : [];
    const entry = { ...metric, note: metric.note.replace(LIKEWISE, '') };
    return [entry, ...family.filter((member) => !listed.has(member.id))].map(withBothColumns);
  });
}

/** Labels of the two columns of table 4 that all suits with a result are in, from the form of 2019. */
function withBothColumns(metric: Metric): Metric {
  const result = /^suit_(upheld|corrected|other|pending|total)$/.exec(metric.id)?.[1];
  if (result === undefined) return metric;
  const words = result === 'upheld' ? '结果维持' : RESULTS[result as keyof typeof RESULTS].zh;
  const label = `未经复议直接起诉 ${words} + 复议后起诉 ${words}`;
  return { ...metric, labels: { ...metric.labels, '2019': label, '2021': label } };
}

function familyOf(metric: Metric): Metric[] {
  if (metric.id === 'licence_items_prior')
    return PROGRAMMES.flatMap((kind) => programmeMetrics(metric, kind));
  const suit = /^(suit(?:_direct|_after_review)?)_upheld$/.exec(metric.id)?.[1];
  return suit === undefined ? [] : suitMetrics(metric, suit);
}

function programmeMetrics(model: Metric, { id, en, zh }: (typeof PROGRAMMES)[number]): Metric[] {
  const prior: Metric = {
    ...model,
    id: `${id}_items_prior`,
    en: `${en} programmes in the year before`,
    zh: `${zh}上一年项目`,
    labels: { '2019': `${zh} 上一年项目数量` },
    note: '',
  };
  const change: Metric = {
    ...prior,
    id: `${id}_items_change`,
    en: `${en} programmes: change in the year`,
    zh: `${zh}项目本年增/减`,
    labels: { '2019': `${zh} 本年增/减` },
    note: 'negative when programmes were given up',
  };
  return [prior, change];
}

function suitMetrics(model: Metric, suit: string): Metric[] {
  return Object.entries(RESULTS).map(([result, words]) => {
    const isBothKinds = suit === 'suit';
    const en = model.en.replace('upheld', words.en);
    if (isBothKinds) {
      const labels = words.form2014 === undefined ? {} : { '2014': words.form2014 };
      const note = model.note.replace(LIKEWISE, '').replace('stated in 2014; ', '');
      const zh = model.zh.replace('维持', words.short);
      const stated = words.form2014 === undefined ? note : `stated in 2014; ${note}`;
      return { ...model, id: `${suit}_${result}`, en, zh, labels, note: stated };
    }
    const zh = model.zh.replace('结果维持', words.zh);
    return { ...model, id: `${suit}_${result}`, en, zh, labels: { '2019': zh, '2021': zh }, note: '' };
  });
}
