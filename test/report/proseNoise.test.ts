import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatements } from '../../src/report/figuresFromProse';
import { identify } from '../../src/report/identify';
import { proseText, splitSentences } from '../../src/report/sentences';

const AGENCY = '安平县水务局';
const WORDS = [
  ...[
    '政府信息',
    '公开',
    '主动公开',
    '申请',
    '收到',
    '复议',
    '诉讼',
    '不予公开',
    '信息不存在',
    '未',
    '无',
    '没有',
    '其中',
  ],
  ...[
    '网站',
    '微信',
    '收取',
    '费用',
    '培训',
    '建议',
    '提案',
    '、',
    ',',
    ';',
    ':',
    '(',
    ')',
    '共',
    '的',
    '分别为',
    '2018年',
  ],
];

/** Words of reports without any number or denial. */
const HARMLESS = WORDS.filter((word) => !/[未无没]/.test(word));

const read = (text: string) => readStatements(splitSentences(text), 2018, AGENCY);
const expectNothing = (text: string): void => {
  expect(read(text).map(({ metric, value }) => `${metric} ${value}`)).toEqual([]);
};

describe('prose without figures', () => {
  it('gives none from words alone, in any order', () => {
    const text = fc.array(fc.constantFrom(...HARMLESS), { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(fc.property(text, expectNothing), { numRuns: 300 });
  });

  it('gives none from random characters', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200, unit: 'binary' }), expectNothing), {
      numRuns: 300,
    });
  });

  it('gives none from dates, shares, codes and telephone numbers', () => {
    const harmless = fc.oneof(
      fc.integer({ min: 1990, max: 2030 }).map((year) => `${year}年`),
      fc.integer({ min: 1, max: 999 }).map((share) => `${share / 10}%`),
      fc.integer({ min: 1, max: 99 }).map((number) => `〔2018〕${number}号`),
      fc.integer({ min: 1000000, max: 9999999 }).map((number) => `0318-${number}`),
      fc.integer({ min: 1, max: 12 }).map((month) => `${month}月${month}日`),
      fc.integer({ min: 1, max: 60 }).map((days) => `${days}个工作日`),
    );
    const text = fc.array(fc.oneof(harmless, fc.constantFrom(...HARMLESS)), { maxLength: 30 });
    fc.assert(
      fc.property(
        text.map((words) => words.join('')),
        expectNothing,
      ),
      {
        numRuns: 300,
      },
    );
  });

  it('reads any jumble of its own words in time', () => {
    const token = fc.oneof(
      fc.constantFrom(...WORDS),
      fc.integer({ min: 0, max: 999 }).map((number) => `${number}件`),
    );
    const text = fc.array(token, { maxLength: 400 }).map((tokens) => tokens.join(''));
    const started = performance.now();
    fc.assert(
      fc.property(text, (jumble) => void read(jumble)),
      { numRuns: 60 },
    );
    read('政府信息公开'.repeat(2000));
    read('申请公开政府信息的'.repeat(2000) + '12件');
    read('未收到行政复议、行政诉讼'.repeat(800));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('proseText', () => {
  it('is what spans count in', () => {
    const pages = {
      format: 'text' as const,
      title: '',
      blocks: ['一、概述', '全年主动公开政府信息12条。', '未收到政府信息公开申请。'].map((text) => ({
        type: 'text' as const,
        heading: false,
        text,
      })),
    };
    const text = proseText(pages);
    const spans = readStatements(splitSentences(text), 2018, AGENCY).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(spans).toContain('主动公开政府信息12条');
    expect(spans).toContain('未收到政府信息公开申请');
  });
});

describe('identify', () => {
  it('finds nothing in noise and does not throw', () => {
    const block = fc
      .string({ maxLength: 120, unit: 'binary' })
      .map((text) => ({ type: 'text' as const, heading: false, text }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const identity = identify({ format: 'text', title: '', blocks }, 'report.txt');
        expect(identity.notReport).toBeDefined();
        expect(identity.agency.value).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
