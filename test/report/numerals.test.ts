import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers, parseNumeral } from '../../src/report/numerals';

describe('parseNumeral', () => {
  it.each<[text: string, value: number | undefined]>([
    ['0', 0],
    ['75', 75],
    ['1,234', 1234],
    ['1 234', 1234],
    ['12,345,678', 12345678],
    ['９８', 98],
    ['1.2万', 12000],
    ['2.3亿', 230000000],
    ['230万', 2300000],
    ['3千', 3000],
    ['1万2千', 12000],
    ['零', 0],
    ['〇', 0],
    ['十', 10],
    ['十二', 12],
    ['二十三', 23],
    ['一百零五', 105],
    ['一百一十', 110],
    ['两千', 2000],
    ['两千三百零一', 2301],
    ['一万二千三百四十五', 12345],
    ['三十万', 300000],
    ['一亿', 100000000],
    ['二〇一八', 2018],
    ['二零一八', 2018],
    ['一二', undefined],
    ['', undefined],
    ['件', undefined],
    ['1.2.3', undefined],
    ['三四十', undefined],
  ])('%s is %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it('reads back every number, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
        const grouped = number.toLocaleString('en-US');
        expect(parseNumeral(String(number))).toBe(number);
        expect(parseNumeral(grouped)).toBe(number);
        expect(parseNumeral(grouped.replaceAll(',', ' '))).toBe(number);
        expect(parseNumeral(inFullWidth(number))).toBe(number);
        expect(parseNumeral(inChinese(number))).toBe(number);
      }),
    );
  });
});

describe('findNumbers', () => {
  it.each<[text: string, found: string]>([
    ['公开信息230余条', '230 at_least 条'],
    ['9大类80多条', '9 exact 大类, 80 at_least 条'],
    ['约1.2万条', '12000 about 条'],
    ['1.2万余条', '12000 at_least 条'],
    ['超过500件', '500 at_least 件'],
    ['逾3000人次', '3000 at_least 人次'],
    ['不到10件', '10 about 件'],
    ['近300篇', '300 about 篇'],
    ['20条左右', '20 about 条'],
    ['100条以上', '100 at_least 条'],
    ['6件、7件、62件', '6 exact 件, 7 exact 件, 62 exact 件'],
    ['1,234件', '1234 exact 件'],
    ['二十三件', '23 exact 件'],
    ['十余件', '10 at_least 件'],
    ['零件', '0 exact 件'],
    ['申请数为零。', '0 exact '],
    ['申请数:12,', '12 exact '],
    ['次数2次', '2 exact 次'],
    ['25.1万元', '251000 exact 元'],
    ['251000元', '251000 exact 元'],
    ['75件次284份', '75 exact 件次, 284 exact 份'],
    ['1次(件)', '1 exact 次'],
    ['〔2019〕60号', ''],
    ['2018年3月6日', ''],
    ['72.4%', ''],
    ['3.5个百分点', ''],
    ['电话0539-8751001', ''],
    ['“5.15政务公开日”', ''],
    ['3-5件', ''],
    ['3至5件', ''],
    ['第二次', ''],
    ['第20条', ''],
    ['15个工作日', ''],
    ['2个月', ''],
    ['12345热线', ''],
    ['几十条', ''],
    ['数百条', ''],
    ['一次性告知', ''],
    ['统一发布', ''],
    ['5倍', ''],
    ['百分之三十', ''],
    ['第一季度', ''],
    ['24小时', ''],
  ])('%s', (text, found) => {
    const mentions = findNumbers(text).map(({ value, qualifier, unit }) => `${value} ${qualifier} ${unit}`);
    expect(mentions.join(', ')).toBe(found);
  });

  it('gives spans that hold the number and its unit', () => {
    const text = '全年共收到申请1,234余件,其中网上申请约９００件';
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '1,234余件',
      '约９００件',
    ]);
  });

  it('finds any number with its unit in any surroundings', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom('件', '条', '人次', '篇', '份'),
        fc.constantFrom('收到申请', '共公开信息', '为', ',其中网上申请'),
        (number, unit, before) => {
          const [found, ...others] = findNumbers(`${before}${number}${unit}。`);
          expect(others).toEqual([]);
          expect([found?.value, found?.unit, found?.qualifier]).toEqual([number, unit, 'exact']);
        },
      ),
    );
  });
});

function inFullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const DIGITS = '零一二三四五六七八九';

/** As people write it: 一万零五十, 十二, 三千万. */
function inChinese(number: number): string {
  if (number === 0) return '零';
  const [high, low] = [Math.floor(number / 10000), number % 10000];
  if (high === 0) return underTenThousand(low).replace(/^一十/, '十');
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${underTenThousand(high)}万${gap}${low === 0 ? '' : underTenThousand(low)}`;
}

function underTenThousand(number: number): string {
  let text = '';
  let pending = false;
  ['千', '百', '十', ''].forEach((step, index) => {
    const digit = Math.floor(number / 10 ** (3 - index)) % 10;
    if (digit === 0) pending = text !== '';
    else {
      text += (pending ? '零' : '') + (DIGITS[digit] ?? '') + step;
      pending = false;
    }
  });
  return text;
}
