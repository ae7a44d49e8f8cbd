import { clauseAt, clauseBefore, clauseStart } from './clause';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import { topicOf } from './proseTopic';
import type { Shape } from './shapeSentence';

/** Units that disclosed items are counted in. */
export const ITEM_UNITS = /^(?:|条|件|篇|份|则|个|项|次|条次|件次|篇次|宗|幅)$/;

/** Stands for a number of items on some channel, whichever: never a figure. */
export const CHANNEL_ONLY = 'channel_only';

/** Words of the places where items are published. */
const PLACES: readonly [metric: string, words: string][] = [
  [
    'items_website',
    '(?:政府|门户|官方|公开|政务|机构|单位|部门|局|委|厅|街道|信息|本|我|官|区|县|市|省|镇)网站?(?!络|民|友|办|上办)|网站|信息公开(?:平台|专栏|专网)|官网|门户网',
  ],
  ['items_wechat', '微信(?:公众号|公众平台|平台|公共号)?|公众号'],
  ['items_weibo', '微博'],
  ['items_gazette', '政府公报|公报'],
  [
    '',
    '新媒体|客户端|APP|头条|抖音|报纸|报刊|电视|广播|公示栏|公开栏|宣传栏|显示屏|LED|查阅点|档案馆|图书馆|新闻媒体|媒体|两微|电子屏|查阅场所|公告栏|简报|新闻发布会',
  ],
];
const ANY_PLACE = PLACES.map(([, words]) => words).join('|');

/** The kinds of place that a clause names; `several` when there are two, or one with 等. */
function placesIn(clause: string): { metrics: string[]; several: boolean; any: boolean } {
  const metrics = PLACES.filter(([, words]) => new RegExp(words).test(clause)).map(([metric]) => metric);
  const isOpen = new RegExp(
    `(?:${ANY_PLACE})[^,]{0,6}等|等[^,]{0,8}(?:渠道|方式|平台|媒体|载体|途径|形式)`,
  ).test(clause);
  return { metrics, several: metrics.length > 1 || isOpen, any: metrics.length > 0 };
}

/** A column, a field or a kind of information makes the number a part of the total. */
const OF_A_KIND =
  /栏目|专栏|专题|领域|目录下|板块|版块|类(?!政府|信息|政务)|方面|财政|预算|决算|人事|规划|统计数据|动态|通知|公告|行政执法|双随机|机构职能|民生|惠民|扶贫|环保|解读|转载|上级|党务|村务|居务|重大项目|依申请|新闻/;

const titlesOf = ({ sentence }: Shape) => sentence.title + sentence.subtitle;
const textUntil = ({ text }: Shape, match: RegExpExecArray) => text.slice(0, match.index + match[0].length);

const isTotal = (shape: Shape, match: RegExpExecArray) => {
  const topic = topicOf(shape.sentence);
  const clause = clauseBefore(shape, match);
  if (/全文电子化/.test(clause)) return false;
  const isOfFields = topic.fields && /重点/.test(titlesOf(shape) + textUntil(shape, match));
  if (isOfFields || OF_A_KIND.test(clause.replace(/各类|各种|种类|信息、动态/g, ''))) return false;
  if (/月均|日均|平均|每[月日周]/.test(clause)) return false;
  if (isPlacedBefore(shape, match, clause)) return false;
  const { any, several, metrics } = placesIn(clause);
  return !any || (several && metrics.length > 1 && /主动公开/.test(clause));
};

/**
 * 在网站发布目录并及时更新,公开政府信息16条: the clause before says where, and this one, that
 * names neither time nor whole, goes on about it.
 */
function isPlacedBefore(shape: Shape, match: RegExpExecArray, clause: string): boolean {
  if (/[\uf001]|共|合计|总|全年|主动公开/.test(clause)) return false;
  const start = clauseStart(shape.text, match.index);
  const before = shape.text.slice(shape.text.lastIndexOf(';', start - 2) + 1, start);
  return new RegExp(`(?:在|通过|利用|依托|借助|发挥|以)[^,]{0,24}?(?:${ANY_PLACE})[^\ue000-\ue7ff]*$`).test(
    before,
  );
}

const INFORMATION =
  '(?:(?:各类|各种|各项|相关|有关|全部|所有|本级|新增|更新|的|全区|全市|全县|全镇|街道|本机关|本单位)*(?:(?:政府|政务)工作|(?:政府|政务)?(?:公开)?)信息(?:、动态)?)';

const total: Omit<ProseRule, 'pattern'> = {
  metric: 'items_disclosed',
  units: ITEM_UNITS,
  whole: true,
  when: isTotal,
};

const TOTALS: readonly ProseRule[] = [
  // 主动公开政府信息9大类80多条; 公开政府信息共计上传14条; 主动公开各类政府信息共742条
  {
    ...total,
    pattern: pattern(
      `(?<!依申请|不予|未|申请|部分|同意|准予|予以|应当|应)(?:主动|对外|向社会|及时|新增|依法|累计)*(?:公开|公布|公开发布)(?:了)?(?:共|共计|总计|累计)?${INFORMATION}(?:共计|合计|总计|上传|发布|累计|共有|共|信息|达到|达|为|的(?=有)|的?总数|的?总量|的?数量|数量|数|有|是|:|计|,共|,共计|,总计|%)*#`,
    ),
  },
  {
    metric: 'items_electronic',
    units: ITEM_UNITS,
    pattern: pattern(`全文电子化的?(?:主动公开)?(?:政府)?信息(?:数量|数)?=#`),
  },
  // 信息主动公开75条
  { ...total, pattern: pattern(`(?:政府|政务)?信息(?:主动|对外)公开(?:数量|数|量)?=#`) },
  // 主动公开信息数量75条; 信息公开总数75条; 主动公开总量
  {
    ...total,
    pattern: pattern(
      `(?:主动公开|信息公开|公开信息)(?:政府信息|信息|政府文件)?(?:的)?(?:总数|总量|数量|总条数|条数|总件数)=#`,
    ),
  },
  // 主动公开75条政府信息; 共公开75条信息
  {
    ...total,
    pattern: pattern(
      `(?<!依申请|不予|未|申请|部分)(?:主动|对外|向社会)*公开(?:了)?(?:各类|共计|共)?#(?:各类|的)?(?:政府|政务)?信息`,
    ),
  },
  // 全年主动公开75条
  {
    ...total,
    when: (shape, match) =>
      isTotal(shape, match) && /主动公开/.test(shape.sentence.title + shape.sentence.subtitle),
    pattern: pattern(`(?:共|共计|全年|累计|总计|\uf001,?)主动公开(?:共|共计|了|总计)?#(?=[,;。]|$)`),
  },
  // 共制作政府信息223条,其中主动公开信息189条: of all that it made, what it disclosed
  {
    ...total,
    whole: false,
    pattern: pattern(
      `(?:制作|产生|形成|获取|生成)(?:、(?:制作|获取|保存))?(?:了)?(?:各类)?(?:政府)?信息=%,?其中:?,?(?:属于)?主动公开(?:的)?(?:政府)?(?:信息)?=#`,
    ),
  },
  // 产生政府信息16条,均已主动公开
  {
    ...total,
    pattern: pattern(
      `(?:制作|产生|形成|生成)(?:了)?(?:各类)?(?:政府)?信息=#,(?:均|全部|已)(?:已|予以)?(?:主动|对外|向社会)?公开(?=[,;。]|$)`,
    ),
  },
  // 未主动公开政府信息 is not seen as a year's zero: it is mostly a reproach.
];

/** Verbs of putting items on a channel. */
const PUT = '(?:主动公开|公开发布|对外发布|发布|公开|推送|刊登|刊载|刊发|登载|公布|上传|更新|发表|发送|转发)';
const PUT_THINGS =
  '(?:了|的|各类|各种|各项|相关|有关|主动公开|新增|政府|政务|工作|动态|信息公开|公开|信息|文件|文章|稿件|内容|图文|消息|微信|微博|博文|资讯|及|和|、|原创|共|共计|累计|总计|合计|总数|总量|数量|数|达|为|有|:|,共|,共计|,累计)*';

function byPlace(metric: string, words: string): ProseRule[] {
  const isAlone = (shape: Shape, match: RegExpExecArray) => {
    const clause = clauseBefore(shape, match);
    const { several } = placesIn(clause);
    return (
      !several &&
      !(metric === 'items_website' && isOneSiteOfMany(shape)) &&
      !/访问|浏览|阅读|点击|关注|粉丝|用户|栏目|专栏|解读|回复|留言|回应|咨询|信箱|依申请/.test(clause)
    );
  };
  const place = `(?<!其他|其它)(?:${words})`;
  return [
    // 通过区政府网站公开政府信息230条; 在微信公众号发布信息80条
    { metric, units: ITEM_UNITS, when: isAlone, pattern: pattern(`${place}\uf001?~${PUT}${PUT_THINGS}#`) },
    // 网站公开230条; 政府网站公开政府信息数230; 微信80条 in a list behind 其中
    {
      metric,
      units: ITEM_UNITS,
      when: (shape, match) =>
        isAlone(shape, match) &&
        (/公开/.test(match[0]) || isInBreakdown(shape, match) || isPublishedList(shape, match)),
      pattern: pattern(`${place}(?:平台|渠道|方式|发布|公开|政府信息|信息|主动)*=#`),
    },
    // 公开信息230条 on …: 在网站上,公开…; the number before its place
    {
      metric,
      units: ITEM_UNITS,
      when: (shape, match) => isAlone(shape, match) && /公开|发布/.test(clauseAt(shape.text, match.index)),
      pattern: pattern(
        `#(?:信息)?(?:通过|在|由)(?:[^,;、\\ue000-\\uf8ff]{0,10})${place}(?:平台|渠道)?(?:公开|发布)`,
      ),
    },
  ];
}

/** 在省政府网站公布64条;通过审计署网站公布22条;…: several sites, and none of them is all. */
function isOneSiteOfMany({ text }: Shape): boolean {
  const sites = text.match(
    /网站?(?!址|络|民|友|上)[^,;\ue000-\ue7ff]{0,24}?信息[^,;\ue000-\ue7ff]{0,6}[\ue000-\ue7ff]/g,
  );
  return (sites?.length ?? 0) > 1;
}

/** 共发布微信120篇、微博260条: the verb stands before the first of a list. */
function isPublishedList(shape: Shape, match: RegExpExecArray): boolean {
  const before = shape.text.slice(clauseStart(shape.text, match.index), match.index);
  return /(?:发布|推送)(?:了)?(?:(?:政务)?微[信博][\ue000-\ue7ff]、)?(?:政务)?$/.test(before);
}

/** Behind a total of disclosed items and 其中 or a colon, a bare channel name has its number. */
function isInBreakdown(shape: Shape, match: RegExpExecArray): boolean {
  return /公开[^;]*信息[^;]*(?:其中|:)/.test(shape.text.slice(0, match.index + 1));
}

const CHANNELS: readonly ProseRule[] = PLACES.filter(([metric]) => metric !== '').flatMap(([metric, words]) =>
  byPlace(metric, words),
);

/**
 * What one channel among others carried (通过…公众号等渠道公开742条): no figure, but a total that
 * is smaller is none.
 */
const ON_CHANNELS: readonly ProseRule[] = [
  {
    metric: CHANNEL_ONLY,
    units: ITEM_UNITS,
    when: (shape, match) => placesIn(clauseBefore(shape, match)).any,
    pattern: pattern(`(?:主动公开|公开|发布)(?:了)?${INFORMATION}=#`),
  },
];

/** Rules for what was disclosed unasked: items, and by channel. */
export const DISCLOSURE_RULES: readonly RuleSet[] = [
  { words: /公开|公布/, rules: TOTALS },
  { words: /网|微信|微博|公众号|公报|平台|专栏/, rules: [...CHANNELS, ...ON_CHANNELS] },
];
