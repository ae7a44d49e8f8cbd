import { clauseAt, clauseStart } from './clause';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import { topicOf } from './proseTopic';
import type { Shape } from './shapeSentence';

const TIMES = /^(?:|次|场|期|场次|期次|个|班次|批次|轮)$/;
const EVENT_TIMES = /^(?:次|场|期|场次|期次|个|班次|轮|班)$/;
const PEOPLE = /^(?:|人|人次|名|位)$/;
const ITEMS = /^(?:|篇|条|件|个|次|份|期|则|项)$/;
const PROPOSALS = /^(?:|件|条|份|项|个)$/;

const clauseBefore = (shape: Shape, match: RegExpExecArray) =>
  shape.text.slice(clauseStart(shape.text, match.index), match.index + match[0].length);

/** A press conference, interview or piece of one kind only is a part of all. */
const isOfAKind = (shape: Shape, match: RegExpExecArray) =>
  /疫情|防控|例行|专场|图文|图解|视频|音频|动漫|H5|一图|文字|主要负责|负责同志|领导/.test(
    clauseBefore(shape, match),
  );

const event = (metric: string, units: RegExp, text: string, when?: ProseRule['when']): ProseRule => ({
  metric,
  units,
  whole: true,
  when: (shape, match) => !isOfAKind(shape, match) && (when?.(shape, match) ?? true),
  pattern: pattern(text),
});

const RESPONSES: readonly ProseRule[] = [
  event(
    'press_conferences',
    EVENT_TIMES,
    `(?:召开|举办|举行|组织|参加|参加或举办|开)(?:政府|各类|了)?(?:新闻发布会|新闻发布活动)(?:总次数|次数)?=#`,
  ),
  event(
    'press_conferences',
    EVENT_TIMES,
    `(?:召开|举办|举行|组织|参加)(?:了)?=#(?:政府|市政府|省政府|区政府)?(?:新闻发布会|新闻发布活动)`,
  ),
  event('press_conferences', TIMES, `新闻发布会(?:总次数|次数|数)=#`),
  event('press_conferences', TIMES, `(?:未|没有|无)(?:召开|举办|举行|参加)(?:过)?新闻发布会`),
  event(
    'web_interviews',
    EVENT_TIMES,
    `(?:开展|举办|组织|参加|参与|举行|进行|制作|播出)?(?:政府网站|网络|网上)?在线访谈(?:节目|活动)?(?:次数)?=#`,
  ),
  event(
    'web_interviews',
    EVENT_TIMES,
    `(?:开展|举办|组织|参加|参与|举行|进行)(?:了)?=#(?:政府网站|网络|网上)?在线访谈`,
  ),
  event(
    'interpretations',
    ITEMS,
    `(?:发布|公开|编发|撰写|制作|上传|推出)(?:了)?(?:各类|相关|有关)?(?:政策|重要政策|政策文件|文件)?解读(?:稿件|材料|文章|信息|稿|产品|内容)?=#`,
  ),
  event(
    'interpretations',
    ITEMS,
    `(?:发布|公开|编发|制作)(?:了)?=#(?:政策|政策文件|文件)解读(?:稿件|材料|文章|信息|稿)?(?=[,;。]|$)`,
  ),
  event('interpretations', ITEMS, `政策解读(?:稿件|材料)(?:发布)?(?:数量|数)?=#`),
  event(
    'hot_topics_answered',
    /^(?:|次|件|条|起|个|项)$/,
    `回应(?:公众)?(?:关注)?(?:的)?(?:热点(?:问题|事件)?|社会关切热点)(?:(?:或|和|及|、)(?:重大)?(?:政务)?舆情)?(?:数量|数)?=#`,
  ),
  event(
    'hot_topics_answered',
    /^(?:|次|件|条|起|个|项)$/,
    `回应(?:公众关注热点或)?(?:重大)?(?:政务)?舆情(?:事件)?(?:数)?=#`,
  ),
  event('social_responses', /^(?:|次|件|条|个)$/, `微博微信回应事件(?:数)?=#`),
  event(
    'social_responses',
    /^(?:|次|件|条|个)$/,
    `(?:通过)?(?:微博、微信|微信、微博|微博微信|微博和微信)回应(?:事件|公众关切|社会关切)?=#`,
  ),
];

/** Trainings and meetings count when they are about disclosure: so says the clause, not the sentence. */
const isOnOpenness = (shape: Shape, match: RegExpExecArray) =>
  /公开/.test(clauseBefore(shape, match) + clauseAt(shape.text, match.index + match[0].length)) &&
  !/参加|参与|选派|派员|不公开|公开课|公开招/.test(clauseBefore(shape, match));

const TRAINING = '(?:专题|业务|工作|专项|集中)*培训(?:班|会|会议|活动|讲座|课)?';

const TRAININGS: readonly ProseRule[] = [
  event(
    'trainings',
    EVENT_TIMES,
    `(?:举办|组织|开展|召开|进行|举行|组织开展|组织召开)(?:了)?[^,;:、\\d\\ue000-\\uf8ff]{0,24}?${TRAINING}(?:共|共计|累计|总计)?=#`,
    isOnOpenness,
  ),
  event(
    'trainings',
    EVENT_TIMES,
    `(?:举办|组织|开展|召开|进行|举行|组织开展|组织召开)(?:了)?(?:各类)?=#(?:[^,;:、\\d\\ue000-\\uf8ff]{0,20}?)${TRAINING}`,
    isOnOpenness,
  ),
  event('trainings', TIMES, `举办各类培训班(?:次数|数)?=#`),
  event(
    'trainings',
    EVENT_TIMES,
    `(?:政府信息公开|政务公开|信息公开)(?:工作)?${TRAINING}(?:共|共计|累计)?=#`,
    isOnOpenness,
  ),
  event(
    'trainees',
    PEOPLE,
    `(?:接受培训(?:人员)?|培训人员|培训(?:干部|人数|工作人员)|参训(?:人员|人数)?|参加培训(?:人员|人数)?|受训(?:人员)?)(?:共|共计|累计|达|达到|总数|人次|人数)*=#`,
    isOnTraining,
  ),
  event(
    'trainees',
    /^(?:人|人次|名)$/,
    `(?<=[\\ue000-\\ue7ff],)(?:共|累计|共计)?培训(?:各级|工作|相关)?(?:人员|干部)?=#`,
    isOnTraining,
  ),
];

function isOnTraining(shape: Shape): boolean {
  return topicOf(shape.sentence).openness || /接受培训人员数/.test(shape.text);
}

const MEETINGS: readonly ProseRule[] = [
  event(
    'meetings',
    EVENT_TIMES,
    `召开(?:了)?(?:全区|全市|全县|全局|全镇|政府|领导小组)*(?:政务公开|政府信息公开|信息公开)[^,;:、\\d\\ue000-\\uf8ff]{0,12}?(?:会议|推进会|专题会|部署会|例会|工作会|联席会|会)(?:共|共计)?=#`,
  ),
  event(
    'meetings',
    EVENT_TIMES,
    `召开(?:了)?#(?:全区|全市|全县|全局)?(?:政务公开|政府信息公开|信息公开)[^,;:、\\d\\ue000-\\uf8ff]{0,12}?(?:会议|推进会|专题会|部署会|例会|工作会|联席会)`,
  ),
  event('meetings', TIMES, `召开政府信息公开工作会议或专题会议(?:次数|数)=#`),
];

const DELEGATES =
  '(?:(?:各级|全国|省|市|区|县|自治区|两级|三级|、|本级)*(?:人大代表?|两会|政协委员?|政协|代表|委员|人大|市人大|区人大))';
const PROPOSAL = `(?:${DELEGATES}(?:的)?)?(?:、|和|及|与)?(?:${DELEGATES}(?:的)?)?(?:建议|提案|议案)(?:(?:、|和|及|与)?(?:${DELEGATES})?(?:的)?(?:建议|提案|议案)){0,3}`;
const HANDLED = '(?:承办|办理|办结|办复|答复|收到|主办|承接|办理答复|接到|交办)';

/** Proposals are of two kinds, of deputies and of committee members: a number of one is no total. */
const isBothKinds = (_: Shape, { 0: stated }: RegExpExecArray) =>
  /建议|议案/.test(stated) && /提案/.test(stated) && !/主办|会办|协办|分办/.test(stated);

const PROPOSED: readonly ProseRule[] = [
  event(
    'proposals_handled',
    PROPOSALS,
    `${HANDLED}(?:了|的|完成)?(?:各类|涉及)?${PROPOSAL}(?:办理)?(?:件|总数|数)?=#`,
    (shape, match) => isBothKinds(shape, match) && isProposal(shape, match),
  ),
  event(
    'proposals_handled',
    PROPOSALS,
    `${HANDLED}(?:了)?(?:共|共计)?#(?:的)?(?:重点)?${PROPOSAL}`,
    (shape, match) => isBothKinds(shape, match) && isProposal(shape, match),
  ),
  event(
    'proposals_handled',
    PROPOSALS,
    `^(?:\uf001,?)?(?:共|全年)?(?:承办|办理|办结)(?:了)?=#(?=[,;。]|$)`,
    ({ sentence }) => /建议|提案/.test(sentence.subtitle === '' ? sentence.title : sentence.subtitle),
  ),
  event(
    'proposals_handled',
    PROPOSALS,
    `(?:未|没有|无)(?:承办|收到|接到|办理|涉及|有)?(?:过|任何|有关|的|需要|应|需)*(?:办理)?(?:的)?${DELEGATES}[^,;]{0,4}(?:、|和|及|与)?(?:${DELEGATES})?(?:的)?(?:建议|提案|议案)`,
    (_, match) => !/逾期|公开/.test(match[0]),
  ),
  event(
    'proposals_published',
    PROPOSALS,
    `(?:公开|发布|公布)(?:了)?(?:各类)?${PROPOSAL}(?:办理)?(?:结果|复文|答复|答复意见|回复|办理情况|答复文件|办理复文|全文|的|摘要)*=#`,
    isReply,
  ),
  event('proposals_published', PROPOSALS, `(?:公开|发布|公布)(?:了)?#(?:的)?(?:重点)?${PROPOSAL}`, isReply),
  event(
    'proposals_published',
    PROPOSALS,
    `#(?:的)?(?:重点)?${PROPOSAL}(?:办理)?(?:的)?(?:答复|复文|结果|办理结果|答复意见|回复)(?:全文|摘要|内容|及|、)*(?:已|均|全部|在|通过|于)[^,;]{0,24}(?:公开|公布|发布)`,
    isReply,
  ),
];

const isProposal = (shape: Shape, match: RegExpExecArray) =>
  /人大|政协|代表|委员|提案|议案/.test(match[0]) ||
  /建议|提案/.test(shape.sentence.title + shape.sentence.subtitle);

function isReply(shape: Shape, match: RegExpExecArray): boolean {
  return isProposal(shape, match) && isBothKinds(shape, match);
}

/** Rules for answers to the public, trainings, meetings and proposals. */
export const RESPONSE_RULES: readonly RuleSet[] = [
  { words: /发布会|发布活动|访谈|解读|热点|舆情|回应/, rules: RESPONSES },
  { words: /培训|参训/, rules: TRAININGS },
  { words: /召开/, rules: MEETINGS },
  { words: /建议|提案|议案/, rules: PROPOSED },
];
