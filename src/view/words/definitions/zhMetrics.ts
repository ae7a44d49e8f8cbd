/** Table 2 of the newer forms and the channels of the older. */
const DISCLOSURE = {
  items_disclosed: '行政机关本年主动公开的政府信息条数。同一信息可经多个渠道公开，各渠道之和不一定等于此数。',
  items_electronic: '主动公开的信息中，全文已有电子版的条数。',
  items_gazette: '本年通过政府公报公开的信息条数。',
  items_website: '本年通过政府网站公开的信息条数。',
  items_weibo: '本年通过机关官方微博公开的信息条数。',
  items_wechat: '本年通过机关官方微信公开的信息条数。',
  items_other_channel: '本年通过表中未列的渠道（如公告栏）公开的信息条数。',
  norms_disclosed: '主动公开的信息中，规范性文件的件数。',
  rules_issued: '本年制定的规章件数。只有国务院部门和部分地方政府有权制定规章，多数机关为零。',
  rules_repealed: '本年废止的规章件数。',
  rules_in_force: '年底现行有效的规章件数；2019年格式统计的是对外公开的总数。',
  rules_published: '本年首次对外公开的规章件数。',
  norms_issued: '本年制定的规范性文件件数，即规章以下、对公众有普遍约束力的文件。',
  norms_repealed: '本年废止的行政规范性文件件数。',
  norms_in_force: '年底现行有效的行政规范性文件件数；2019年格式统计的是对外公开的总数。',
  norms_published: '本年首次对外公开的规范性文件件数。',
  licences_decided: '本年作出的行政许可决定件数。',
  services_decided: '本年在登记、确认等其他对外管理服务事项中作出的决定件数。',
  penalties_decided: '本年作出的行政处罚决定件数。',
  coercions_decided: '本年作出的查封、扣押等行政强制决定件数。',
  fees_charged: '本年行政事业性收费的金额。',
  procurement_items: '本年实施的政府集中采购项目数。',
  procurement_amount: '本年政府集中采购的总金额。',
};

/** Programmes that an agency ran: a number of the year before, and its change. */
const PROGRAMMES = Object.fromEntries(
  Object.entries({
    licence_items: '行政许可',
    services_items: '其他对外管理服务',
    penalty_items: '行政处罚',
    coercion_items: '行政强制',
    fee_items: '行政事业性收费',
  }).flatMap(([id, what]) => [
    [`${id}_prior`, `上一年底机关负责的${what}事项数。`],
    [`${id}_change`, `本年${what}事项数的增减；取消多于新增时为负数。`],
  ]),
) as Record<string, string>;

const RESPONSE = {
  hot_topics_answered: '本年就公众关注的热点或重大舆情作出回应的次数。',
  press_conferences: '本年举办或参加新闻发布会的次数。',
  press_conferences_led: '新闻发布会中，由机关主要负责同志出席的次数。',
  web_interviews: '本年在政府网站上与公众进行在线访谈的次数。',
  web_interviews_led: '在线访谈中，由机关主要负责同志参加的次数。',
  interpretations: '本年发布的、向公众说明政策的稿件数。',
  social_responses: '本年通过微博、微信作出回应的事件数。',
  other_responses: '本年以其他方式作出回应的事件数。',
  proposals_handled: '本年办理的人大代表建议和政协委员提案件数。',
  proposals_published: '对上述建议、提案的答复中已对外公开的件数。',
};

const REQUESTS = {
  received: '本年收到的政府信息公开申请件数。2019年起按申请人类型分列。',
  received_in_person: '收到的申请中，当面递交的件数。',
  received_fax: '收到的申请中，以传真提出的件数。',
  received_email: '收到的申请中，以电子邮件提出的件数。',
  received_online: '收到的申请中，通过网站或平台提出的件数。',
  received_letter: '收到的申请中，以邮寄信函提出的件数。',
  received_other_channel: '收到的申请中，以其他方式提出的件数。',
  carried_in: '以前年度收到、到本年初仍未办结的申请件数。',
  carried_out: '到本年底仍未办结、转入下一年办理的申请件数。',
  concluded: '本年有了办理结果的申请件数，不论结果如何。2019年起为各项结果之和。',
  answered: '本年办理完毕的申请件数，包括按时的和延期的。',
  answered_on_time: '在一般期限内办理完毕的申请件数。',
  answered_extended: '在延长后的期限内办理完毕的申请件数。',
};

const OUTCOMES = {
  granted: '提供了全部所申请信息的件数。2019年起也包括告知已公开信息获取途径的答复。',
  already_public: '所申请信息此前已经主动公开、答复中告知如何获取的件数。',
  partly_granted: '只提供了一部分信息、其余部分不予公开的件数。',
  refused: '信息存在、但依法定理由不予公开的件数。2019年起为表中八项理由之和。',
  refused_secret: '因信息属于国家秘密而不予公开的件数。',
  refused_trade_secret: '因信息涉及商业秘密而不予公开的件数。',
  refused_privacy: '因信息涉及个人隐私而不予公开的件数。',
  refused_security: '因公开可能危及国家安全、公共安全、经济安全或社会稳定而不予公开的件数。',
  refused_not_information: '因所申请内容不是《条例》所称政府信息而不予公开的件数。',
  refused_other_law: '因其他法律、行政法规禁止公开而不予公开的件数。',
  refused_third_party: '因公开会损害商业秘密、个人隐私等第三方权益而不予公开的件数。',
  refused_internal: '因信息属于人事、后勤、内部流程等内部事务而不予公开的件数。',
  refused_process: '因信息属于讨论记录、过程稿、磋商信函、请示报告等决策过程材料而不予公开的件数。',
  refused_enforcement_file: '因信息属于行政执法案卷而不予公开的件数。',
  refused_admin_query: '申请工商、不动产登记等资料，另有法律法规规定查询办法，因而告知申请人另行查询的件数。',
  unavailable: '因没有该信息、需要另行制作或无法确定所指内容而不能提供的件数。',
  unavailable_not_held: '机关没有所申请信息的件数：经检索没有，或由其他机关负责公开。',
  not_this_agency: '所申请信息由其他机关负责公开的件数。',
  unavailable_needs_creation: '需要对现有信息加工、分析才能形成所申请内容，因而不提供的件数。',
  unavailable_unclear: '要求申请人补正之后，所申请内容仍不明确的件数。',
  asked_to_amend: '以告知申请人更改或补充申请作为答复的件数。',
  redirected: '以告知申请人走信访、咨询等其他途径作为答复的件数。',
  unprocessed: '不必作为信息公开申请办理的件数，为以下五种情形之和。',
  unprocessed_petition: '实为信访、举报、投诉，因而不作为申请处理的件数。',
  unprocessed_repeat: '同一申请人就同一信息已获答复又再次申请，因而不再处理的件数。',
  unprocessed_publication: '要求提供可公开购得的出版物，因而不作为申请处理的件数。',
  unprocessed_excessive: '申请数量或频次明显过多，又说不出合理理由，因而不处理的件数。',
  unprocessed_confirm: '要求机关确认或再次出具申请人已有的信息，因而不处理的件数。',
  other_handling: '以其他方式结束办理的件数；2021年起如逾期不补正、逾期不缴费。',
  other_uncorrected: '申请人没有正当理由逾期不补正，机关不再处理的件数。',
  other_unpaid: '申请人逾期未缴纳信息处理费，机关不再处理的件数。',
  other_other: '以表中没有单独列出的方式结束办理的件数。',
};

const RESOURCES = {
  appeals: '因政府信息公开引起的行政申诉件数，只有部分地方的指标表统计。',
  complaints: '对机关信息公开工作的举报和投诉件数。',
  info_fees: '因办理申请向申请人收取的费用。',
  offices: '为政府信息公开工作设立的专门机构数。',
  reading_points: '档案馆、图书馆等处供公众查阅政府信息的场所数。',
  staff: '从事政府信息公开工作的人数，包括专职和兼职。',
  staff_full_time: '工作人员中只做此项工作的人数。',
  staff_part_time: '工作人员中兼做其他工作的人数。',
  budget: '预算中专门用于政府信息公开工作的经费。',
  meetings: '本年召开的政府信息公开工作会议次数。',
  trainings: '本年举办的政府信息公开培训班次数。',
  trainees: '本年参加上述培训的人数。',
};

/** Cases over answers to requests: of each kind, by result. */
const CASES = Object.fromEntries(
  Object.entries({
    review: '行政复议',
    suit_direct: '未经复议而直接提起的行政诉讼',
    suit_after_review: '经过复议之后提起的行政诉讼',
    suit: '行政诉讼（直接起诉和复议后起诉合计）',
  }).flatMap(([kind, what]) => [
    [`${kind}_upheld`, `因政府信息公开引起的${what}中，结果为维持机关行为的件数。`],
    [`${kind}_corrected`, `因政府信息公开引起的${what}中，结果为纠正机关行为的件数。`],
    [`${kind}_other`, `因政府信息公开引起的${what}中，以撤回等其他方式结束的件数。`],
    [`${kind}_pending`, `因政府信息公开引起的${what}中，到年底还没有结果的件数。`],
    [`${kind}_total`, `因政府信息公开引起的${what}的全部件数，不论结果。`],
  ]),
) as Record<string, string>;

/** Definitions of the metrics of `data/metrics.csv`, in Chinese. */
export const METRICS_IN_CHINESE: Readonly<Record<string, string>> = {
  ...DISCLOSURE,
  ...PROGRAMMES,
  ...RESPONSE,
  ...REQUESTS,
  ...OUTCOMES,
  ...RESOURCES,
  ...CASES,
};
