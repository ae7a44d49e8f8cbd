import { describe, expect, it } from 'vitest';
import { extractReport } from '../../src/report/extractReport';
import { readText } from '../../src/report/readText';
import { sniffMarkup } from '../../src/report/sniff';

function paragraph(source: string): { text: string; places: string } {
  const [block] = readText(source, 'markdown').blocks;
  if (block?.type !== 'text') throw new Error('no paragraph');
  return { text: block.text, places: [...(block.offsets ?? [])].map((at) => source[at]).join('') };
}

describe('marks of Markdown', () => {
  it.each([
    ['全年主动公开**196**条。', '全年主动公开196条。'],
    ['**一、概述**', '一、概述'],
    ['收到__8__件，*予以公开*`3`件', '收到8件，予以公开3件'],
    ['***共***公开3条', '共公开3条'],
    ['2018\\.公开\\*3条', '2018.公开*3条'],
    ['见 a_b_c.doc，3*5，__', '见 a_b_c.doc，3*5，__'],
    ['**没有结尾3条', '**没有结尾3条'],
  ])('%s', (source, text) => {
    expect(paragraph(source)).toEqual({ text, places: text });
  });

  it('show that a text is Markdown', () => {
    expect(sniffMarkup('全年主动公开**196**条。')).toBe('markdown');
    expect(sniffMarkup('3**5')).toBe('text');
  });

  it('hide no number', async () => {
    const text = [
      '# 修水县水利局2018年政府信息公开工作年度报告',
      '**一、概述**',
      '2018年，我局共主动公开政府信息**196**条，收到政府信息公开申请__8__件。',
      '**二、行政复议、行政诉讼情况**',
      '未发生**行政复议**和`行政诉讼`。',
    ].join('\n\n');
    const { figures } = await extractReport(new TextEncoder().encode(text), 'report.md');
    expect(figures.map(({ metric, value }) => `${metric} ${String(value)}`).sort()).toEqual([
      'items_disclosed 196',
      'received 8',
      'review_total 0',
      'suit_total 0',
    ]);
  });
});
