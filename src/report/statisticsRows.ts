import { remember } from './remember';

/** One row of a table with a label, a unit and a number. */
export interface StatisticsRow {
  metric: string;
  /** What the form prints, as locators quote it. */
  label: string;
  /** Matches the label without its number, blanks and remarks in brackets. */
  pattern: RegExp;
  /** Only below a row of this metric or heading: 其他情形数 stands under reviews and under suits. */
  under?: string;
  money?: boolean;
}

/** Headings and rows that say which rows come below them. */
export const SECTION_STARTS: readonly [section: string, pattern: RegExp][] = [
  ['review', /^行政复议(?:数量?|案件数|件数)?$/],
  ['suit', /^行政诉讼(?:数量?|案件数|件数)?$/],
  ['', /^(?:举报投诉|依申请公开信息收取|机构建设|主动公开情况|回应解读|依申请公开情况|收到申请|申请)/],
];

/** Rows of the national statistics table (政府信息公开情况统计表, 国办函 2014–2018), in its order. */
export const NATIONAL_ROWS: readonly StatisticsRow[] = [
  row('items_disclosed', '主动公开政府信息数', /^主动公开政府信息数$/),
  row('norms_disclosed', '主动公开规范性文件数', /主动公开规范性文件(?:总)?数$/),
  row('norms_issued', '制发规范性文件总数', /制发规范性文件(?:总)?数$/),
  row('items_gazette', '政府公报公开政府信息数', /^政府公报公开政府信息数$/),
  row('items_website', '政府网站公开政府信息数', /^政府网站公开政府信息数$/),
  row('items_weibo', '政务微博公开政府信息数', /^政务微博公开政府信息数$/),
  row('items_wechat', '政务微信公开政府信息数', /^政务微信公开政府信息数$/),
  row('items_other_channel', '其他方式公开政府信息数', /^其[他它]方式公开政府信息数$/),
  row('hot_topics_answered', '回应公众关注热点或重大舆情数', /^回应公众关注热点或重大舆情数$/),
  row('press_conferences', '参加或举办新闻发布会总次数', /^参加或举办新闻发布会总?次数$/),
  row('press_conferences_led', '主要负责同志参加新闻发布会次数', /主要负责同志参加新闻发布会次数$/),
  row('web_interviews', '政府网站在线访谈次数', /^政府网站在线访谈次数$/),
  row('web_interviews_led', '主要负责同志参加政府网站在线访谈次数', /主要负责同志参加政府网站在线访谈次数$/),
  row('interpretations', '政策解读稿件发布数', /^政策解读稿件发布数$/),
  row('social_responses', '微博微信回应事件数', /^微博微信回应事件数$/),
  row('other_responses', '其他方式回应事件数', /^其[他它]方式回应事件数$/),
  row('received', '收到申请数', /^收到申请数$/),
  row('received_in_person', '当面申请数', /^当面申请数$/),
  row('received_fax', '传真申请数', /^传真申请数$/),
  row('received_online', '网络申请数', /^(?:网络|网上)申请数$/),
  row('received_letter', '信函申请数', /^信函申请数$/),
  row('answered', '申请办结数', /^申请办结数$/),
  row('answered_on_time', '按时办结数', /^按时办结数$/),
  row('answered_extended', '延期办结数', /^延期办结数$/),
  row('concluded', '申请答复数', /^申请答复数$/),
  row('already_public', '属于已主动公开范围数', /^属于已主动公开范围数$/),
  row('granted', '同意公开答复数', /^同意公开答复数$/),
  row('partly_granted', '同意部分公开答复数', /^同意部分公开答复数$/),
  row('refused', '不同意公开答复数', /^不同意公开答复数$/),
  row('refused_secret', '涉及国家秘密', /涉及国家秘密$/),
  row('refused_trade_secret', '涉及商业秘密', /涉及商业秘密$/),
  row('refused_privacy', '涉及个人隐私', /涉及个人隐私$/),
  row('refused_security', '危及国家安全、公共安全、经济安全和社会稳定', /危及国家安全.*社会稳定$/),
  row('refused_not_information', '不是《条例》所指政府信息', /不是.{0,2}条例.{0,2}所指政府信息$/),
  row('refused_other_law', '法律法规规定的其他情形', /法律法规规定的其[他它]情形$/),
  row('not_this_agency', '不属于本行政机关公开数', /^不属于本行政机关公开数$/),
  row('unavailable_not_held', '申请信息不存在数', /^申请信息不存在数$/),
  row('asked_to_amend', '告知作出更改补充数', /^告知作出更改补充数$/),
  row('redirected', '告知通过其他途径办理数', /^告知通过其[他它]途径办理数$/),
  row('review_total', '行政复议数量', /^行政复议数量?$/),
  row('review_upheld', '行政复议 维持具体行政行为数', /^维持具体行政行为数$/, 'review'),
  row('review_corrected', '行政复议 被依法纠错数', /^被依法纠错数$/, 'review'),
  row('review_other', '行政复议 其他情形数', /^其[他它]情形数$/, 'review'),
  row('suit_total', '行政诉讼数量', /^行政诉讼数量?$/),
  row(
    'suit_upheld',
    '行政诉讼 维持具体行政行为或者驳回原告诉讼请求数',
    /^维持具体行政行为或者?驳回原告诉讼请求数$/,
    'suit',
  ),
  row('suit_corrected', '行政诉讼 被依法纠错数', /^被依法纠错数$/, 'suit'),
  row('suit_other', '行政诉讼 其他情形数', /^其[他它]情形数$/, 'suit'),
  row('complaints', '举报投诉数量', /^举报投诉数量?$/),
  money('info_fees', '依申请公开信息收取的费用', /^依申请公开信息收取的费用$/),
  row('offices', '政府信息公开工作专门机构数', /^政府信息公开工作专门机构数$/),
  row('reading_points', '设置政府信息公开查阅点数', /^设置政府信息公开查阅点数$/),
  row('staff', '从事政府信息公开工作人员数', /^从事政府信息公开工作人员数$/),
  row('staff_full_time', '专职人员数', /^专职人员数$/),
  row('staff_part_time', '兼职人员数', /^兼职人员数$/),
  money('budget', '政府信息公开专项经费', /^政府信息公开专项经费$/),
  row('meetings', '召开政府信息公开工作会议或专题会议数', /^召开政府信息公开工作会议或专题会议数$/),
  row('trainings', '举办各类培训班数', /^举办各类培训班数$/),
  row('trainees', '接受培训人员数', /^接受培训人员数$/),
];

/** Rows of the regional index tables of form 2008 (指标名称 / 计量单位 / 代码 / 本年 / 历年累计). */
export const INDEX_ROWS: readonly StatisticsRow[] = [
  row('items_disclosed', '主动公开信息数', /^主动公开(?:政府)?信息数$/),
  row('items_electronic', '全文电子化的主动公开信息数', /全文电子化的主动公开(?:政府)?信息数$/),
  row('norms_issued', '新增的行政规范性文件数', /新增的?行政规范性文件数$/),
  row('items_gazette', '政府公报', /^政府公报(?:公开(?:政府)?信息数)?$/),
  row('items_website', '政府网站', /^政府网站(?:公开(?:政府)?信息数)?$/),
  row('received', '申请总数', /^(?:依申请公开信息)?申请总数$/),
  row('received_in_person', '当面申请数', /^当面申请数$/),
  row('received_fax', '传真申请数', /^传真申请数$/),
  row('received_email', '电子邮件申请数', /^电子邮件申请数$/),
  row('received_online', '网上申请数', /^(?:网上|网络)申请数$/),
  row('received_letter', '信函申请数', /^信函申请数$/),
  row('received_other_channel', '其他形式申请数', /^其[他它]形式申请数$/),
  row('concluded', '对申请的答复总数', /^对申请的答复总数$/),
  row('granted', '同意公开答复数', /^同意公开答复数$/),
  row('partly_granted', '同意部分公开答复数', /^同意部分公开答复数$/),
  row('refused', '否决公开答复总数', /^否决公开答复(?:总)?数$/),
  row('refused_not_information', '非《条例》所指政府信息', /^非条例所指政府信息数?$/),
  row('unavailable_not_held', '信息不存在', /^信息不存在数?$/),
  row('not_this_agency', '非本部门掌握', /^非本(?:部门|机关)掌握数?$/),
  row('unavailable_unclear', '申请内容不明确', /^申请内容不明确数?$/),
  row('refused_secret', '免予公开范围1', /^免予公开范围1(?:数|国家秘密)?$/),
  row('refused_trade_secret', '免予公开范围2', /^免予公开范围2(?:数|商业秘密)?$/),
  row('refused_privacy', '免予公开范围3', /^免予公开范围3(?:数|个人隐私)?$/),
  row('refused_internal', '免予公开范围4', /^免予公开范围4数?$/),
  row('refused_process', '免予公开范围5', /^免予公开范围5数?$/),
  row('refused_enforcement_file', '免予公开范围6', /^免予公开范围6数?$/),
  row('refused_other_law', '免予公开范围7', /^免予公开范围7数?$/),
  row('other_handling', '其它原因', /^其[他它]原因数?$/),
  row('review_total', '行政复议数', /^行政复议数$/),
  row('suit_total', '行政诉讼数', /^行政诉讼数$/),
  row('appeals', '行政申诉数', /^行政申诉数$/),
];

function row(metric: string, label: string, pattern: RegExp, under?: string): StatisticsRow {
  return under === undefined ? { metric, label, pattern } : { metric, label, pattern, under };
}

function money(metric: string, label: string, pattern: RegExp): StatisticsRow {
  return { metric, label, pattern, money: true };
}

/** A label without blanks, quotation marks, its number, 其中 and remarks in brackets. */
export const bareLabel: (text: string) => string = remember(stripLabel);

function stripLabel(text: string): string {
  const words = text
    .replace(/[\s"'“”‘’「」《》〈〉<>]+/g, '')
    .replace(/[(（][^()（）]{3,}[)）]?/g, '')
    .replace(/^(?:其中[:：]?)/, '');
  return words
    .replace(/^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）.．、]+|[①-⑳])+/, '')
    .replace(/^(?:其中[:：]?)/, '')
    .replace(/^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）.．、]+|[①-⑳])+/, '')
    .replace(/[:：]$/, '');
}
