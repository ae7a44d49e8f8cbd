import { findTitles } from './findTitle';
import type { ReportPages } from './page';
import { parseBodyName, type ParsedBody } from './parseBodyName';

/** A place in a report that names a body. */
export interface Witness {
  /** Where the name stands, in words for the evidence. */
  where: 'title' | 'page title' | 'file name' | 'index' | 'signature' | 'introduction' | 'contact' | 'site';
  quote: string;
  body: ParsedBody;
}

const YEAR_WORDS =
  /(?:\(|（|【)?(?:20\d{2}|二[〇零○Oo0][〇零○一二三四五六七八九Oo0]{2})\s*年?(?:度)?(?:\)|）|】)?/g;
const INDEX_LABEL =
  /(?:发布机构|公开机构|发文机关|发文机构|发布单位|公开单位|公开主体|信息来源|来源|发文单位|制作单位|责任单位|责任部门|公开部门|发布部门|编制单位|制发机关|生成机构)\s*[:：|][\s:：|]*([^\s|:：,，;；。]{2,40})/g;
const INTRODUCTION: readonly RegExp[] = [
  /(?:发布|公布|公开|现将|形成|编制|编写)了?《?([\u4e00-\u9fff()（）]{2,40}?)(?:关于)?20\d{2}\s*年?度?(?:的)?(?:政府)?(?:信息公开|政务公开)/,
  /20\d{2}\s*(?:年度|年)?(?:的)?(?![年度的]|政府信息|信息公开|工作)([\u4e00-\u9fff]{3,30}?)(?:的)?(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|情况)/,
  /(?:发布|公布|公开|现将|编制)了?《?([\u4e00-\u9fff]{3,40}?)(?:政府)?信息公开工作20\d{2}\s*年/,
  /现将([\u4e00-\u9fff]{3,30}?)(?:政府)?(?:信息公开|政务公开)(?:工作)?(?:的)?(?:有关|具体)?情况/,
  /由([\u4e00-\u9fff]{3,30}?)(?:负责|组织)?(?:编制|编写|编撰)/,
  /(?:^|[,，。])([\u4e00-\u9fff]{3,30}?)(?:组织)?编制了?(?:本级|行政|机关|本)*20\d{2}\s*年/,
  /([\u4e00-\u9fff]{3,40}?)(?:特)?向社会公布/,
  /本年?(?:度)?(?:报告|年报|报)(?:是)?由([\u4e00-\u9fff]{3,40}?)(?:根据|按照|依据|依照|编制|编写|综合|汇总|政务公开)/,
  /^(?:20\d{2}年度?[,，]?)?([\u4e00-\u9fff]{3,30}?)(?:根据|按照|依据|依照|认真|严格|深入|坚持|高度|全面|始终|以习近平|在|积极|结合|紧紧|贯彻|政府信息公开|政务公开)/,
];
const CONTACT =
  /(?:请与|可与|请联系|请直接与|请径与)[:：]?([\u4e00-\u9fff]{4,40}?)(?:联系|反映|咨询|。|\(|（|,|，)/;
/** An office of the body where one may ask: 地址:永嘉县溪下乡人民政府党政综合办公室; no mere building. */
const ADDRESS =
  /地址[:：]([\u4e00-\u9fff]{4,30}?(?:人民政府|办事处|委员会|管委会|局))(?=[\u4e00-\u9fff]{0,6}(?:办公室|综合办|党政办))/;
/** Whom to call is an office of the body: 湖南镇政府综合督考办公室, 税务局政务公开办公室. */
const OFFICE =
  /^(.{2,}?(?:人民政府|政府|局|委员会|委|办事处|管委会|厅|部|海关))(?:[\u4e00-\u9fff]{0,16}(?:办公室|办|处|科|室|中心|股))$/;

/** Every place that names a body, the weightiest first. */
export function findWitnesses(pages: ReportPages, fileName: string): Witness[] {
  const texts = pages.blocks.map((block) => (block.type === 'text' ? block.text.trim() : ''));
  const witnesses: Witness[] = [];
  const add = (where: Witness['where'], name: string, quote: string) => {
    const body = parseBodyName(trimName(name));
    if (body !== undefined) witnesses.push({ where, quote: quote.slice(0, 80), body });
  };
  const titles = findTitles(pages);
  const best = titles.find(({ block }) => block >= 0);
  if (best !== undefined && best.score >= 2) {
    for (const name of namesInTitle(best.text)) add('title', name, best.text);
    // A title over two lines: the body, then 2018年政府信息公开工作年度报告.
    const above =
      texts
        .slice(Math.max(0, best.block - 2), best.block)
        .filter((text) => text !== '')
        .at(-1) ?? '';
    if (above.length <= 30) add('title', above, `${above} ${best.text}`);
  }
  for (const piece of pages.title.split(/[-_|—–\s]+/))
    for (const name of namesInTitle(piece)) add('page title', name, piece);
  for (const [label, name] of indexNames(pages, texts)) add('index', name, `${label}${name}`);
  for (const text of signatureLines(texts)) {
    add('signature', text.replace(YEAR_WORDS, '').replace(/\d{1,2}月\d{1,2}日/g, ''), text);
  }
  for (const text of texts.filter((each) => each.length >= 20).slice(0, 8)) {
    for (const pattern of INTRODUCTION) {
      const name = pattern.exec(text)?.[1];
      if (name !== undefined) add('introduction', name, text.slice(0, 60));
    }
    const contact = CONTACT.exec(text)?.[1];
    if (contact !== undefined) add('contact', OFFICE.exec(contact)?.[1] ?? contact, contact);
    const address = ADDRESS.exec(text)?.[1];
    if (address !== undefined) add('contact', address, address);
  }
  const file = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  for (const name of namesInTitle(file)) add('file name', name, file);
  for (const text of texts) {
    const site = /^(?:欢迎(?:访问|光临))?([\u4e00-\u9fff]{3,20}(?:人民政府|局|委员会))(?:门户)?网?站?$/.exec(
      text,
    )?.[1];
    if (site !== undefined) add('site', site, text);
  }
  return witnesses;
}

/** Names of bodies that a title may hold: before the subject, or behind a dash or in brackets. */
export function namesInTitle(title: string): string[] {
  const plain = title.replace(/[《》\s]/g, '').replace(YEAR_WORDS, '|');
  const names: string[] = [];
  for (const piece of plain.split(/[|\-—–_()（）:：,，]+/)) {
    const at = piece.search(/(?:政府)?(?:信息公开|政务公开)|年度?报告?$|工作(?:年度)?报告/);
    const name = at === -1 ? piece : piece.slice(0, at);
    // 鞍山市人民政府信息公开…: the cut took 政府 for a part of 政府信息公开.
    names.push(/人民$/.test(name) ? `${name}政府` : name);
  }
  return names.filter((name) => name.length >= 2);
}

function trimName(name: string): string {
  return name
    .replace(YEAR_WORDS, '')
    .replace(
      /^(?:关于|印发|公布|发布|现将|公开|转发|附件\d*|[一二三四五六七八九十]+、|·|中国(?=[\u4e00-\u9fff]{2,4}(?:市|区|县)))+/,
      '',
    )
    .replace(
      /(?:关于|的|年度?|全年|部门|本级|工作|依申请|主动|政府信息公开.*|门户网站|网站|网|关区|系统|\(?本级机关\)?|特)+$/,
      '',
    )
    .trim();
}

/** An index stands at the top of a page, be the page one long line. */
const INDEX_LENGTH = 300;

function indexNames(pages: ReportPages, texts: string[]): [label: string, name: string][] {
  const names: [string, string][] = [];
  for (const text of texts) {
    for (const match of text.slice(0, INDEX_LENGTH).matchAll(INDEX_LABEL))
      names.push([match[0].slice(0, match[0].indexOf(match[1] ?? '')), match[1] ?? '']);
  }
  for (const block of pages.blocks) {
    if (block.type !== 'table' || block.rows.length > 12) continue;
    for (const row of block.rows) {
      const line = row
        .filter((cell) => cell.origin)
        .map((cell) => cell.text.replace(/\s/g, '').replace(/[:：]$/, ''));
      line.forEach((label, index) => {
        const name = line[index + 1];
        if (name !== undefined && INDEX_LABEL.test(`${label}:${name}`)) names.push([`${label}: `, name]);
        INDEX_LABEL.lastIndex = 0;
      });
    }
  }
  return names;
}

const DATE_LINE =
  /^[^。]{0,24}?(?:20\d{2}|二[〇零○]\S{2})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/;

/** Lines at the end that stand right above a date, or hold name and date. */
function signatureLines(texts: string[]): string[] {
  const lines = texts.filter((text) => text !== '');
  const found: string[] = [];
  lines.forEach((text, index) => {
    if (index < lines.length * 0.4 || text.length > 40 || !DATE_LINE.test(text)) return;
    const before = lines[index - 1] ?? '';
    found.push(text);
    if (before.length <= 30 && !/[。:：]/.test(before)) found.push(before);
  });
  return found;
}
