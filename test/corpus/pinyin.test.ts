import { describe, expect, it } from 'vitest';
import { readingsOf, spell, syllablesOf } from '../../src/corpus/pinyin';
import type { Level } from '../../src/domain/figure';

describe('spell', () => {
  it.each<[name: string, province: string, level: Level, pinyin: string]>([
    ['辽宁省人民政府', '辽宁', 'province', 'Liaoning Sheng Renmin Zhengfu'],
    ['鞍山市铁西区审计局', '辽宁', 'county', 'Anshan Shi Tiexi Qu Shenji Ju'],
    ['西安市人民政府', '陕西', 'prefecture', "Xi'an Shi Renmin Zhengfu"],
    [
      '湘西土家族苗族自治州乡村振兴局',
      '湖南',
      'prefecture',
      'Xiangxi Tujiazu Miaozu Zizhizhou Xiangcun Zhenxing Ju',
    ],
    ['甲县绿化委员会', '四川', 'county', 'Jia Xian Lühua Weiyuanhui'],
    ['第2税务所(甲)', '四川', 'county', 'Di2 Shuiwu Suo (Jia)'],
  ])('%s', (name, province, level, pinyin) => {
    expect(spell({ name, province, level })).toBe(pinyin);
  });
});

describe('names of places that are not read as they look', () => {
  it.each([
    ['六安市人民政府', 'lu an'],
    ['蔚县人民政府', 'yu xian'],
    ['单县审计局', 'shan xian'],
    ['尉犁县审计局', 'yu li xian'],
    ['洪洞县审计局', 'hong tong xian'],
    ['涡阳县审计局', 'guo yang xian'],
    ['东莞市审计局', 'dong guan shi'],
    ['重庆市人民政府', 'chong qing shi'],
    ['长子县重点项目中心', 'zhang zi xian zhong dian xiang mu zhong xin'],
    ['乐亭县会计中心', 'lao ting xian kuai ji zhong xin'],
    ['浚县行政审批局', 'xun xian xing zheng'],
  ])('%s is %s', (name, begin) => {
    expect(syllablesOf({ name, province: '河北', level: 'county' }).join(' ')).toMatch(
      new RegExp(`^${begin}`),
    );
  });
});

it('gives a syllable for each unit of a name, none for what is no Chinese character', () => {
  expect(syllablesOf({ name: '𬭚A县（1）', province: '湖北', level: 'county' })).toEqual([
    ...['chun', '', '', 'xian', '', '', ''],
  ]);
});

it('keeps each character once, and where a name reads it otherwise', () => {
  const bodies = ['重庆市甲局', '重庆市乙局', '重庆市重点局'].map((name) => ({
    ...{ name, province: '重庆', level: 'province' as const },
  }));
  const { usual, others } = readingsOf(bodies);
  expect(usual).toMatchObject({ 重: 'chong', 庆: 'qing', 点: 'dian' });
  expect(others).toEqual([[2, 3, 'zhong']]);
});
