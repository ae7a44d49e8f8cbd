import { clauseStart } from './clause';

/** Words that a body's name does not run across. */
const VERB =
  '发生|涉及|有关|针对|引发|邀请|联合|会同|通过|向|在|由|将|把|对|与|因|依|受理|收到|接到|办理|公开|发布|召开|举办|开展|承办|组织|完成|主动|未|无|没|全年|共|累计|高度|认真|严格|按照|根据';
const BODY = new RegExp(
  `^[\\uf000-\\uf00f]?(?:共|总计|由)?(?<body>(?:(?!${VERB})[\\u4e00-\\u9fff]){0,16}(?:委员会|管委会|办事处|街道办|人民政府|政府|办公室|公开办|法院|检察院|公司|部门|单位|中心|支队|大队|科室|社区|学校|医院|区县|县区|乡镇|镇街|局|委|厅|镇|乡|街道|县|区|市))(?!信息|网|门户|信息公开网|公众|官|长信箱|长热线|域|别|内|级|直|情|民)`,
);
/** Where a body is only spoken to or about: 向区档案局…, 在市政府网站…, 被区法院…. */
const NOT_SUBJECT = /^[\uf000-\uf00f]?(?:共|其中)?[向对在从到给与被按据经通根依为将把因以和及]/;
const ENDING =
  /(?:委员会|管委会|办事处|街道办|人民政府|政府|办公室|公开办|法院|检察院|公司|部门|单位|中心|支队|大队|街道|局|委|厅)$/;

/**
 * Whether the clause that the match at `start` stands in opens with a body that is not the
 * report's own: 区教育局收到… in the report of the district. 我局, 本机关, 全区, 区政府 and short
 * names of the body itself (永乐办事处, 县住建局) are its own; 各部门 is not.
 */
export function isSubjectOther(text: string, start: number, agency: string): boolean {
  const before = text.slice(clauseStart(text, start), start);
  const clause = before
    .slice(before.search(/[^\ue000-\ue7ff]*$/))
    .replace(/^(?:、|其中|目前|现|至今|迄今|同时|另外|此外|一年来)+/, '');
  if (/下属|所属|直属/.test(clause)) return true;
  if (NOT_SUBJECT.test(clause)) return false;
  const body = BODY.exec(clause + text.slice(start, start + 2))?.groups?.['body'];
  if (body === undefined || /^(?:我|本|全|各级|该|政府$)/.test(body)) return false;
  if (/[我本](?:局|委|厅|办|部|镇|乡|街道|区|县|市|州|机关|单位|部门)$/.test(body)) return false;
  const core = body.replace(ENDING, '');
  // 县政府 is a body of its own but in the report of the government or its office.
  if (/^[省市县区州旗镇乡]?$/.test(core) && /政府/.test(body))
    return !/人民政府|办公[厅室]$|办事处$/.test(agency);
  return !isSubsequence(core, agency);
}

/** Whether the characters of `short` occur in `long` in the same order: 住建 in 住房和城乡建设局. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at >= short.length;
}
