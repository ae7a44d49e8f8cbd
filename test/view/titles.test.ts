import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/domain/measures';
import { COVERAGE_WORDS } from '../../src/view/words/coverage';
import { en } from '../../src/view/words/en';
import { HEATMAP_WORDS } from '../../src/view/words/heatmap';
import { RANKING_WORDS } from '../../src/view/words/ranking';
import { SPREAD_WORDS } from '../../src/view/words/spread';
import { TREND_WORDS } from '../../src/view/words/trend';
import { TREND_TITLE } from '../../src/view/words/trendTitle';
import { zh } from '../../src/view/words/zh';
import { shippedMetrics } from '../support/shippedMetrics';

/** Titles of every view of one metric. */
const titlesOf = (lang: 'en' | 'zh', metric: string, who: string): string[] => [
  TREND_TITLE[lang](metric, who, '2008–2024', undefined),
  TREND_WORDS[lang].title(metric, who, '2008–2024', undefined),
  SPREAD_WORDS[lang].title(metric, who, '2008–2024', undefined),
  HEATMAP_WORDS[lang].title(metric, who, '2008–2024'),
  COVERAGE_WORDS[lang].title(metric, who, '2008–2024'),
  RANKING_WORDS[lang].title(metric, who, 2024),
  RANKING_WORDS[lang].changeTitle(metric, who, 2023, 2024),
];

describe.each([
  ['en', en],
  ['zh', zh],
] as const)('titles in %s', (lang, words) => {
  it('have one colon at the most, also over a table', async () => {
    const names = [...(await shippedMetrics()).values(), ...MEASURES].map((each) => each[lang]);
    const who = words.group({ scope: 'own', province: '西藏', level: undefined, kind: undefined });
    const titles = names.flatMap((name) => titlesOf(lang, name, who));
    const all = [...titles, ...titles.map(words.chart.tableCaption)];
    expect(all.filter((title) => (title.match(/[:：]/g) ?? []).length > 1)).toEqual([]);
  });
});

it('a name with a colon has a dash in a title', () => {
  expect(TREND_TITLE.en('Lawsuit without review: all', 'bodies in Tibet', '2008–2024', undefined)).toBe(
    'Lawsuit without review – all: bodies in Tibet, 2008–2024',
  );
});
