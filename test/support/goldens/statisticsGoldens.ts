import { cell, type FormCell, type FormTable } from '../formTables';
import { diceOf } from '../randomForm';
import { docxOf } from '../renderDocx';
import { htmlPage } from '../renderHtml';
import { opening, paragraphs, textOf, utf8, type Golden } from './page';

/** Reports in the forms of 2008 and 2014 with their tables of one number a row. */
export function statisticsGoldens(): Golden[] {
  const national = (seed: number): FormTable => ({
    title: '政府信息公开情况统计表',
    rows: nationalRows(seed),
  });
  const html = (agency: string, year: number, table: FormTable): Uint8Array =>
    utf8(
      htmlPage([table], {
        title: `${agency}${String(year)}年政府信息公开工作年度报告`,
        before: paragraphs(oldOpening(agency, year)),
      }),
    );
  return [
    {
      folder: '2014-national-table-html',
      file: 'report.html',
      content: html('辰溪县统计局', 2017, national(1)),
    },
    {
      folder: '2014-national-table-docx',
      file: 'report.docx',
      content: docxOf([national(2)], oldOpening('辰溪县司法局', 2016)),
    },
    {
      folder: '2014-national-table-cell-a-line',
      file: 'report.txt',
      content: utf8(oldText('辰溪县财政局', 2018, cellALine(nationalRows(3)))),
    },
    {
      folder: '2014-national-table-columns',
      file: 'report.txt',
      content: utf8(oldText('辰溪县水利局', 2015, inColumns(nationalRows(4)))),
    },
    {
      folder: '2014-national-table-pdf',
      file: 'report.pdf',
      content: { print: new TextDecoder().decode(html('辰溪县林业局', 2016, national(5))) },
    },
    {
      folder: '2008-index-table-html',
      file: 'report.html',
      content: html('奉化市统计局', 2012, { title: '附表：政府信息公开指标统计表', rows: indexRows(6) }),
    },
    {
      folder: '2008-index-table-cell-a-line',
      file: 'report.txt',
      content: utf8(oldText('奉化市审计局', 2011, cellALine(indexRows(7)))),
    },
    {
      folder: '2008-index-table-markdown',
      file: 'report.md',
      content: utf8(oldText('奉化市司法局', 2013, markdown(indexRows(8)))),
    },
  ];
}

function oldOpening(agency: string, year: number): string[] {
  return [
    ...opening(agency, year).slice(0, 1),
    '本年度报告根据《中华人民共和国政府信息公开条例》编制，全文由概述和附表组成。',
    '一、概述',
    '本机关认真做好政府信息公开的各项工作。',
  ];
}

function oldText(agency: string, year: number, body: string): string {
  return (
    textOf(agency, year, '').split('\n')[0] +
    '\n' +
    oldOpening(agency, year).slice(1).join('\n') +
    '\n' +
    body +
    '\n'
  );
}

const NATIONAL: readonly [label: string, unit: string][] = [
  ['一、主动公开情况', '——'],
  ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条'],
  ['其中：主动公开规范性文件数', '条'],
  ['制发规范性文件总数', '件'],
  ['（二）通过不同渠道和方式公开政府信息的情况', '——'],
  ['1.政府公报公开政府信息数', '条'],
  ['2.政府网站公开政府信息数', '条'],
  ['3.政务微博公开政府信息数', '条'],
  ['4.政务微信公开政府信息数', '条'],
  ['5.其他方式公开政府信息数', '条'],
  ['二、回应解读情况', '——'],
  ['（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次'],
  ['（二）通过不同渠道和方式回应解读的情况', '——'],
  ['1.参加或举办新闻发布会总次数', '次'],
  ['其中：主要负责同志参加新闻发布会次数', '次'],
  ['2.政府网站在线访谈次数', '次'],
  ['其中：主要负责同志参加政府网站在线访谈次数', '次'],
  ['3.政策解读稿件发布数', '篇'],
  ['4.微博微信回应事件数', '次'],
  ['5.其他方式回应事件数', '次'],
  ['三、依申请公开情况', '——'],
  ['（一）收到申请数', '件'],
  ['1.当面申请数', '件'],
  ['2.传真申请数', '件'],
  ['3.网络申请数', '件'],
  ['4.信函申请数', '件'],
  ['（二）申请办结数', '件'],
  ['1.按时办结数', '件'],
  ['2.延期办结数', '件'],
  ['（三）申请答复数', '件'],
  ['1.属于已主动公开范围数', '件'],
  ['2.同意公开答复数', '件'],
  ['3.同意部分公开答复数', '件'],
  ['4.不同意公开答复数', '件'],
  ['其中：涉及国家秘密', '件'],
  ['涉及商业秘密', '件'],
  ['涉及个人隐私', '件'],
  ['危及国家安全、公共安全、经济安全和社会稳定', '件'],
  ['不是《条例》所指政府信息', '件'],
  ['法律法规规定的其他情形', '件'],
  ['5.不属于本行政机关公开数', '件'],
  ['6.申请信息不存在数', '件'],
  ['7.告知作出更改补充数', '件'],
  ['8.告知通过其他途径办理数', '件'],
  ['四、行政复议数量', '件'],
  ['（一）维持具体行政行为数', '件'],
  ['（二）被依法纠错数', '件'],
  ['（三）其他情形数', '件'],
  ['五、行政诉讼数量', '件'],
  ['（一）维持具体行政行为或者驳回原告诉讼请求数', '件'],
  ['（二）被依法纠错数', '件'],
  ['（三）其他情形数', '件'],
  ['六、举报投诉数量', '件'],
  ['七、依申请公开信息收取的费用', '万元'],
  ['八、机构建设和保障经费情况', '——'],
  ['（一）政府信息公开工作专门机构数', '个'],
  ['（二）设置政府信息公开查阅点数', '个'],
  ['（三）从事政府信息公开工作人员数', '人'],
  ['1.专职人员数（不包括政府公报及政府网站工作人员数）', '人'],
  ['2.兼职人员数', '人'],
  ['（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）', '万元'],
  ['九、政府信息公开会议和培训情况', '——'],
  ['（一）召开政府信息公开工作会议或专题会议数', '次'],
  ['（二）举办各类培训班数', '次'],
  ['（三）接受培训人员数', '人次'],
];

function nationalRows(seed: number): FormCell[][] {
  const dice = diceOf(seed * 17);
  return [
    [cell('统计指标'), cell('单位'), cell('统计数')],
    ...NATIONAL.map(([label, unit]) => {
      const value =
        unit === '——'
          ? '——'
          : unit === '万元'
            ? String(dice(400) / 100)
            : String(dice(4) === 0 ? dice(900) : dice(6));
      return [cell(label), cell(unit), cell(value)];
    }),
  ];
}

const INDEX: readonly [label: string, unit: string][] = [
  ['主动公开信息数', '条'],
  ['其中：1.全文电子化的主动公开信息数', '条'],
  ['2.新增的行政规范性文件数', '条'],
  ['申请总数', '条'],
  ['其中：1.当面申请数', '条'],
  ['2.传真申请数', '条'],
  ['3.电子邮件申请数', '条'],
  ['4.网上申请数', '条'],
  ['5.信函申请数', '条'],
  ['6.其他形式申请数', '条'],
  ['对申请的答复总数', '条'],
  ['其中：1.同意公开答复数', '条'],
  ['2.同意部分公开答复数', '条'],
  ['3.否决公开答复总数', '条'],
  ['其中：（1）“信息不存在”数', '条'],
  ['（2）“非本部门掌握”数', '条'],
  ['（3）“申请内容不明确”数', '条'],
  ['（4）“免予公开范围1”数', '条'],
  ['（5）“免予公开范围2”数', '条'],
  ['（6）“免予公开范围3”数', '条'],
  ['（7）“其它原因”数', '条'],
  ['行政复议数', '件'],
  ['行政诉讼数', '件'],
  ['行政申诉数', '件'],
];

function indexRows(seed: number): FormCell[][] {
  const dice = diceOf(seed * 17);
  return [
    ['指标名称', '计量单位', '代码', '本年', '历年累计'].map((each) => cell(each)),
    ...INDEX.map(([label, unit], index) => {
      const value = dice(60);
      return [label, unit, String(index + 1).padStart(2, '0'), String(value), String(value + dice(500))].map(
        (each) => cell(each),
      );
    }),
  ];
}

function cellALine(rows: readonly (readonly FormCell[])[]): string {
  return rows.flatMap((row) => row.map((each) => (each.text === '' ? '|' : `${each.text} |`))).join('\n');
}

function inColumns(rows: readonly (readonly FormCell[])[]): string {
  return rows.map((row) => row.map((each) => each.text).join('    ')).join('\n');
}

function markdown(rows: readonly (readonly FormCell[])[]): string {
  const lines = rows.map((row) => `| ${row.map((each) => each.text).join(' | ')} |`);
  return [lines[0], '|---|---|---|---|---|', ...lines.slice(1)].join('\n');
}
