import { readFile } from 'node:fs/promises';
import { pinyin } from 'pinyin-pro';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMetrics } from '../../src/corpus/readMetrics';
import { MEASURES } from '../../src/domain/measures';
import { PROVINCES } from '../../src/domain/province';
import { searchWords, type Worded } from '../../src/view/panels/searchWords';
import { USUAL_READINGS } from '../../src/view/panels/wordReadings';
import { en } from '../../src/view/words/en';
import { zh } from '../../src/view/words/zh';

let items: Worded[];
beforeAll(async () => {
  const { metrics } = await readMetrics([await readFile('data/metrics.csv', 'utf8')], 'metrics.csv');
  const words = (['levels', 'kinds'] as const).flatMap((list) =>
    Object.entries(zh[list]).map(([key, word]) => ({
      zh: word,
      en: (en[list] as Record<string, string>)[key] ?? '',
    })),
  );
  items = [
    ...metrics,
    ...MEASURES,
    ...PROVINCES.map(({ name, en: english }) => ({ zh: name, en: english })),
    ...words,
  ];
});

describe('searchWords', () => {
  it('has a reading for every character of metrics, measures, provinces, levels and kinds', () => {
    const lacking = items.flatMap((item) =>
      [...item.zh].filter((each) => /\p{Script=Han}/u.test(each) && USUAL_READINGS[each] === undefined),
    );
    expect([...new Set(lacking)].join('')).toBe('');
  });

  it('finds each by its pinyin as the dictionary reads it, its initials, its name and its English name', () => {
    const search = searchWords(items);
    for (const item of items) {
      const syllables = [...item.zh.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
        // In 法律行政法规 and the like the dictionary takes 行 for that of a bank.
        pinyin(run, { toneType: 'none', type: 'array', v: true }).map((each) =>
          each.replace(/^hang$/, 'xing'),
        ),
      );
      const letters = item.zh.replace(/\p{Script=Han}/gu, () => syllables.shift() ?? '');
      expect(search(letters), letters).toContain(item);
      expect(search(item.zh)).toContain(item);
      expect(search(item.en.toUpperCase())).toContain(item);
    }
  });

  it('keeps the order of the list and finds nothing by nonsense', () => {
    const search = searchWords(items);
    expect(search('xzfy').every((item) => item.zh.includes('行政复议'))).toBe(true);
    expect(search('zzzzzz')).toEqual([]);
    expect(search('')).toEqual(items);
  });
});
