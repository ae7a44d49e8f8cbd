import { CHANNELS, REQUEST_UNITS } from './requestWords';
import { OUTCOME_WORDS } from './proseOutcomes';
import type { Statement } from './proseRule';
import { topicOf } from './proseTopic';
import { FIRST_NUMBER, type Shape } from './shapeSentence';
import { timeFrameAt } from './timeFrame';

/** Several numbers behind 分别为 or 各为: 6件、7件、62件. */
const RESPECTIVELY =
  /分别(?:为|是|有|达|收到|受理|办理|公开|发布|政府信息|信息|共){0,4}:?(?<numbers>[\ue000-\ue7ff](?:(?:、|,|和|及)[\ue000-\ue7ff])+)/g;

interface Label {
  metric: string;
  start: number;
  end: number;
}

const CASE_WORDS: readonly [string, string][] = [
  ['review_total', '行政复议|复议'],
  ['suit_total', '行政诉讼|诉讼'],
  ['complaints', '举报投诉|投诉|举报'],
];
const ITEM_WORDS: readonly [string, string][] = [
  ['items_website', '(?:政府|门户|官方)?网站'],
  ['items_wechat', '(?:政务)?微信(?:公众号)?'],
  ['items_weibo', '(?:政务)?微博'],
  ['items_gazette', '政府公报'],
];

/**
 * Numbers listed behind 分别为, matched one by one to the things of one kind that the sentence
 * names just before: channels of requests, results, cases, channels of disclosure. Nothing comes
 * back when the counts differ or a thing named is none that is known.
 */
export function statementsFromLists(shape: Shape): Statement[] {
  const topic = topicOf(shape.sentence);
  return [...shape.text.matchAll(RESPECTIVELY)].flatMap((match) => {
    const stands = [...(match.groups?.['numbers'] ?? '')].filter((each) => /[\ue000-\ue7ff]/.test(each));
    const lexicons = [
      ...(topic.requests ? [CHANNELS, OUTCOME_WORDS] : []),
      ...(topic.cases ? [CASE_WORDS] : []),
      ...(/公开|发布/.test(shape.text.slice(0, match.index + match[0].length)) && !/申请/.test(shape.text)
        ? [ITEM_WORDS]
        : []),
    ];
    for (const lexicon of lexicons) {
      const labels = labelsBefore(shape.text, match.index, stands.length, lexicon);
      if (labels !== undefined) return stateEach(shape, match, stands, labels);
    }
    return [];
  });
}

/** The last `count` labels before `at`, when only 、 和 and the like part them. */
function labelsBefore(
  text: string,
  at: number,
  count: number,
  lexicon: readonly (readonly [string, string])[],
): Label[] | undefined {
  const found: Label[] = [];
  for (const [metric, words] of lexicon) {
    for (const match of text.slice(0, at).matchAll(new RegExp(words, 'g'))) {
      found.push({ metric, start: match.index, end: match.index + match[0].length });
    }
  }
  const labels = found
    .filter((label) => !found.some((other) => other !== label && contains(other, label)))
    .sort((a, b) => a.start - b.start);
  const last = labels.slice(-count);
  if (last.length < count || new Set(last.map(({ metric }) => metric)).size < count) return undefined;
  const joined = last.every((label, index) => {
    const next = last[index + 1];
    return (
      next === undefined ||
      /^(?:方式|形式|申请|提交|案件|的|公开|答复|范围)*(?:、|,|和|及|与|以及)(?:属于|涉及|通过|同意)?$/.test(
        text.slice(label.end, next.start),
      )
    );
  });
  // A further item before the first label would shift every number by one.
  const first = last[0];
  const isWhole = first !== undefined && !/[、和及]$/.test(text.slice(0, first.start));
  return joined && isWhole && !/[;]/.test(text.slice(last[0]?.start ?? 0, at)) ? last : undefined;
}

function contains(outer: Label, inner: Label): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}

function stateEach(shape: Shape, match: RegExpExecArray, stands: string[], labels: Label[]): Statement[] {
  const time = timeFrameAt(shape, match.index + match[0].length);
  const { frame } = time;
  if (frame === 'none') return [];
  return stands.flatMap((stand, index) => {
    const number = shape.numbers[stand.charCodeAt(0) - FIRST_NUMBER];
    const label = labels[index];
    if (number === undefined || label === undefined || !REQUEST_UNITS.test(number.unit)) return [];
    return [
      {
        metric: label.metric,
        applicant: 'total' as const,
        value: number.value,
        qualifier: number.qualifier,
        frame,
        strength: 'strong' as const,
        start: shape.starts[labels[0]?.start ?? match.index] ?? shape.sentence.start,
        end: shape.sentence.start + number.end,
        shape,
      },
    ];
  });
}
