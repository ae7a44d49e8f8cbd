import { formTables, type FormTable } from '../formTables';
import type { FilledForm } from '../filledForm';
import { diceOf, randomForm } from '../randomForm';
import { docxOf } from '../renderDocx';
import { htmlPage, renderHtml, type HtmlOptions } from '../renderHtml';
import {
  renderCellALine,
  renderCutLabels,
  renderMarkdown,
  renderRepeatingMarkdown,
  renderTabs,
} from '../renderText';
import { encodeGb18030, encodeUtf16 } from './encode';
import { CLOSING, opening, paragraphs, textOf, utf8, type Golden } from './page';

/** Reports in the forms of 2019 and 2021 whose layout differs while their numbers stay. */
export function formGoldens(): Golden[] {
  return [...htmlGoldens(), ...textGoldens(), ...printedGoldens(), ...encodedGoldens()];
}

function html(agency: string, year: number, filled: FilledForm, options: HtmlOptions = {}): string {
  return renderHtml(filled, {
    title: `${agency}${String(year)}年政府信息公开工作年度报告`,
    before: (options.before ?? '') + paragraphs(opening(agency, year)),
    after: paragraphs(['', ...CLOSING]).replace('<h1></h1>\n', '') + (options.after ?? ''),
    ...(options.pieces === undefined ? {} : { pieces: options.pieces }),
    ...(options.spansLost === undefined ? {} : { spansLost: options.spansLost }),
  });
}

function htmlGoldens(): Golden[] {
  const [spans, lost, nested, twice, old] = [1, 2, 3, 4, 5].map((seed) =>
    randomForm(seed === 5 ? '2019' : '2021', diceOf(seed * 7)),
  ) as [FilledForm, FilledForm, FilledForm, FilledForm, FilledForm];
  const chrome =
    '<div class="top"><nav><a href="#">通江县人民政府2019年年报</a></nav><script>var y = 2018;</script></div>\n' +
    '<p>当前位置：首页 &gt; 政府信息公开 &gt; 年度报告</p>\n';
  const inner = html('通江县教育科技和体育局', 2023, nested);
  const body = inner.slice(inner.indexOf('<body>') + 6, inner.indexOf('</body>'));
  const twiceTables = formTables(twice);
  const mobile = htmlPage(twiceTables).replace(/[^]*<body>|<\/body>[^]*/g, '');
  return [
    {
      folder: '2021-html-spans-and-chrome',
      file: 'report.html',
      content: utf8(
        html('通江县医疗保障局', 2022, spans, {
          pieces: 3,
          before: chrome,
          after: '<footer>上一篇：通江县财政局2021年年报</footer>',
        }),
      ),
      filled: spans,
    },
    {
      folder: '2021-html-spans-lost',
      file: 'report.html',
      content: utf8(html('通江县交通运输局', 2022, lost, { spansLost: true })),
      filled: lost,
    },
    {
      folder: '2021-html-layout-tables',
      file: 'report.htm',
      content: utf8(
        `<html><head><title>通江县教育科技和体育局2023年政府信息公开工作年度报告</title></head><body><table width="1000"><tr><td width="200">网站导航</td><td><table><tr><td>${body}</td></tr></table></td></tr></table></body></html>`,
      ),
      filled: nested,
    },
    {
      folder: '2021-html-twice-for-phones',
      file: 'report.html',
      content: utf8(html('通江县水利局', 2021, twice, { after: `<div class="phone">${mobile}</div>` })),
      filled: twice,
    },
    {
      folder: '2019-html-pieces',
      file: 'report.html',
      content: utf8(html('通江县应急管理局', 2020, old, { pieces: 1 })),
      filled: old,
    },
  ];
}

function textGoldens(): Golden[] {
  const [copied, marked, repeated, tabs, cut, old] = [11, 12, 13, 14, 15, 16].map((seed) =>
    randomForm(seed === 16 ? '2019' : '2021', diceOf(seed * 7), 9),
  ) as [FilledForm, FilledForm, FilledForm, FilledForm, FilledForm, FilledForm];
  return [
    {
      folder: '2021-text-cell-a-line',
      file: 'report.txt',
      content: utf8(textOf('平原县统计局', 2022, renderCellALine(copied))),
      filled: copied,
    },
    {
      folder: '2021-markdown-wrong-header',
      file: 'report.md',
      content: utf8(textOf('平原县司法局', 2022, renderMarkdown(marked))),
      filled: marked,
    },
    {
      folder: '2021-markdown-repeated-cells',
      file: 'report.md',
      content: utf8(textOf('平原县审计局', 2022, renderRepeatingMarkdown(repeated))),
      filled: repeated,
    },
    {
      folder: '2021-text-tabs',
      file: 'report.txt',
      content: utf8(textOf('平原县民政局', 2023, renderTabs(tabs))),
      filled: tabs,
    },
    {
      folder: '2021-text-labels-cut',
      file: 'report.txt',
      content: utf8(textOf('平原县水利局', 2023, renderCutLabels(cut, 12))),
    },
    {
      folder: '2019-text-cell-a-line',
      file: 'report.txt',
      content: utf8(textOf('平原县财政局', 2019, renderCellALine(old))),
      filled: old,
    },
  ];
}

function printedGoldens(): Golden[] {
  const [ruled, bare, old, word, oldWord] = [21, 22, 23, 24, 25].map((seed) =>
    randomForm(seed === 23 || seed === 25 ? '2019' : '2021', diceOf(seed * 7)),
  ) as [FilledForm, FilledForm, FilledForm, FilledForm, FilledForm];
  const docx = (agency: string, year: number, filled: FilledForm): Uint8Array => {
    const closing: FormTable = { title: CLOSING.join('　'), rows: [] };
    return docxOf([...formTables(filled), closing], opening(agency, year));
  };
  return [
    {
      folder: '2021-pdf-ruled',
      file: 'report.pdf',
      content: { print: html('青田县气象局', 2022, ruled) },
      filled: ruled,
    },
    {
      folder: '2021-pdf-without-rules',
      file: 'report.pdf',
      content: {
        print: html('青田县农业农村局', 2022, bare).replaceAll(
          'border="1"',
          'style="border-spacing:18px 2px"',
        ),
      },
    },
    {
      folder: '2019-pdf-ruled',
      file: 'report.pdf',
      content: { print: html('青田县林业局', 2020, old) },
      filled: old,
    },
    { folder: '2021-docx', file: 'report.docx', content: docx('青田县商务局', 2023, word), filled: word },
    {
      folder: '2019-docx',
      file: 'report.docx',
      content: docx('青田县审计局', 2019, oldWord),
      filled: oldWord,
    },
  ];
}

function encodedGoldens(): Golden[] {
  const [declared, undeclared, wide, mirror] = [31, 32, 33, 34].map((seed) =>
    randomForm(seed === 31 || seed === 34 ? '2019' : '2021', diceOf(seed * 7), 5),
  ) as [FilledForm, FilledForm, FilledForm, FilledForm];
  return [
    {
      folder: '2019-gb18030-declared',
      file: 'report.html',
      content: encodeGb18030(html('雷山县教育局', 2020, declared).replace('utf-8', 'gb2312')),
      filled: declared,
    },
    {
      folder: '2021-gb18030-undeclared',
      file: 'report.txt',
      content: encodeGb18030(textOf('雷山县林业局', 2021, renderCellALine(undeclared))),
      filled: undeclared,
    },
    {
      folder: '2021-utf16',
      file: 'report.txt',
      content: encodeUtf16(textOf('雷山县水务局', 2022, renderTabs(wide))),
      filled: wide,
    },
    {
      folder: '2019-mirror-with-glosses',
      file: 'report.html',
      content: utf8(mirrored(html('雷山县民政局', 2019, mirror))),
      filled: mirror,
    },
  ];
}

/** Simplified characters of the form as mirrors write them: traditional, some with their sound. */
const MIRRORED: Readonly<Record<string, string>> = {
  县: '縣',
  务: '務(wù)',
  报: '報(bào)',
  开: '開(kai)(kai)',
  请: '請',
  处: '處(chù)',
  数: '數(shù)',
  总: '總',
  计: '計(jì)',
  议: '議',
  诉: '訴(sù)',
  讼: '訟',
  结: '結',
  转: '轉',
  纠: '糾',
  审: '審',
  级: '級',
  复: '復',
  关: '關(guān)',
  规: '規',
  章: '章',
  处理: '處理',
  对: '對(duì)',
  权: '權',
  执: '執',
  询: '詢',
  项: '項(xiàng)',
  现: '現',
  补: '補',
  仍: '仍',
  举: '舉',
  类: '類',
  复申: '復申',
  国: '國',
  机: '機',
  构: '構',
  业: '業(yè)',
  织: '織',
  条: '條',
  听: '聽',
  续: '續',
  办: '辦',
  护: '護',
  范: '範',
  华: '華',
  民: '⺠',
  月: '⽉',
};

function mirrored(page: string): string {
  return page.replace(/[\u4e00-\u9fff]/g, (character) => MIRRORED[character] ?? character);
}
