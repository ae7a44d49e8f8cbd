import type { Applicant } from '../domain/figure';

/** Units that requests are counted in. */
export const REQUEST_UNITS = /^(?:|件|条|份|项|宗|起|个|次|例|单|封|人|人次|件次|条次|宗次|份次)$/;

/** Words of the ways requests come in; 书面 is not one, it may be handed in or sent. */
export const CHANNELS: readonly [metric: string, words: string][] = [
  ['received_in_person', '当面|现场|窗口|上门|来访|柜台|当场|直接到场'],
  ['received_fax', '传真'],
  ['received_email', '电子邮件|电子邮箱|电子信箱|邮箱|E-?mail|email'],
  [
    'received_online',
    '网络平台|网络|网上|在线|互联网|网站|网页|线上|政务服务网|依申请公开系统|依申请公开平台|信息公开平台',
  ],
  ['received_letter', '信函|信件|邮寄|邮政|挂号信|快递|EMS|书信'],
  ['received_other_channel', '其他形式|其它形式|其他方式|其它方式'],
];
/** Words of the applicants that table 3 tells apart. */
export const APPLICANT_WORDS: readonly [applicant: Applicant, words: string][] = [
  ['natural', '自然人|公民个人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['charity', '社会公益组织'],
  ['legal', '法律服务机构'],
];
