import type { Scope } from '../domain/figure';
import type { Finding } from './identifyBody';
import type { ReportPages } from './page';
import { proseText } from './sentences';

const BELOW =
  '(?:各(?:县|区|市|乡|镇|街道|部门|单位|级|有关)|所属|下属|部门|单位|乡镇|街道|县区|区县|委办局|委、办、局)';
/** Sentences that say the report adds up the bodies below. */
const ADDED_UP: readonly RegExp[] = [
  new RegExp(`(?:综合|汇总|汇集)[^。]{0,60}${BELOW}[^。]{0,60}(?:编制|编写|编纂|形成|而成|汇总)`),
  new RegExp(`${BELOW}[^。]{0,50}(?:年度报告|情况|数据)[^。]{0,20}(?:综合|汇总)(?:编制|而成|形成)`),
  /全[省市县区州](?:各级)?(?:行政机关|政府系统|各部门|各单位|各级各部门)[^。，,]{0,8}(?:共|累计|合计)?(?:主动公开|公开政府信息|收到|受理|办理)/,
  /本报告(?:中)?(?:所列)?(?:的)?数据[^。]{0,12}(?:包括|涵盖|含)[^。]{0,30}(?:各|所属|部门|街道|乡镇)/,
];

/** Whether a report is about its body alone or adds up the bodies below it; only a government's does. */
export function identifyScope(pages: ReportPages, agency: string | undefined): Finding<Scope> {
  const isGovernment =
    agency !== undefined && /人民政府$|管理委员会$/.test(agency) && !/[镇乡]人民政府$/.test(agency);
  if (!isGovernment) {
    return { value: 'own', confidence: 'sure', evidence: agency === undefined ? [] : [`body: ${agency}`] };
  }
  if (/汇总/.test(pages.title))
    return { value: 'area', confidence: 'sure', evidence: [`page title: ${pages.title}`] };
  const text = proseText(pages);
  for (const pattern of ADDED_UP) {
    const match = pattern.exec(text);
    if (match !== null) return { value: 'area', confidence: 'sure', evidence: [`text: ${match[0]}`] };
  }
  return {
    value: 'own',
    confidence: 'likely',
    evidence: ['text: nothing says that other bodies are added up'],
  };
}
