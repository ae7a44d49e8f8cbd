import { describe, expect, it } from 'vitest';
import { readStories } from '../../src/corpus/readStories';

const FACT = { value: 1265, take: 'total', metric: 'received', years: [2022, 2023] };
const GOOD = {
  id: 'a-story',
  headline: { en: 'Up to {received}', zh: '增至{received}件' },
  sentences: {
    en: ['In 2022 it was {received}.', 'It was less in 2023.'],
    zh: ['2022年为{received}件。', '2023年较少。'],
  },
  views: ['view=trend&time=2022..2023'],
  facts: { received: FACT },
};
const read = (...stories: unknown[]) => readStories(JSON.stringify(stories), 'stories.json');

describe('readStories', () => {
  it('puts the numbers of the facts into the texts', () => {
    const { stories, faults } = read(GOOD);
    expect(faults).toEqual([]);
    expect(stories[0]?.headline).toEqual({ en: 'Up to 1,265', zh: '增至1,265件' });
    expect(stories[0]?.sentences.zh).toEqual(['2022年为1,265件。', '2023年较少。']);
  });

  it.each([
    ['id', { id: 'A Story' }],
    ['headline', { headline: { en: 'No Chinese' } }],
    ['sentences', { sentences: { ...GOOD.sentences, en: ['Only one.'] } }],
    ['sentences', { sentences: { ...GOOD.sentences, en: ['Two. In one.', 'And a third.'] } }],
    ['sentences', { sentences: { ...GOOD.sentences, zh: ['没有句号', '有句号。'] } }],
    ['views', { views: [] }],
    ['views', { views: ['?view=trend'] }],
    ['views', { views: ['https://example.org/?view=trend'] }],
    ['facts', { facts: [] }],
    ['facts', { facts: { received: { ...FACT, value: '1265' } } }],
    ['facts', { facts: { received: { ...FACT, take: 'guess' } } }],
    ['facts', { facts: { received: { value: 1, take: 'total', years: [2022, 2022] } } }],
    ['facts', { facts: { received: { ...FACT, who: 'somebody' } } }],
    ['facts', { facts: { received: { ...FACT, years: [2023, 2022] } } }],
    ['facts', { facts: { received: FACT, both: { value: 2, take: 'sum', of: ['received', 'none'] } } }],
    ['facts', { facts: { received: FACT, idle: FACT } }],
    ['number', { headline: { en: 'Up to {other}', zh: '增' } }],
    ['number', { headline: { en: 'Up to 1,265', zh: '增' } }],
    ['number', { headline: { en: 'Up', zh: '2021年增' } }],
  ])('refuses one with a wrong %s, naming it, and keeps the next: %j', (code, patch) => {
    const { stories, faults } = read({ ...GOOD, ...patch }, { ...GOOD, id: 'next' });
    expect(stories.map(({ id }) => id)).toEqual(['next']);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults[0]?.place.column).toContain(code === 'id' ? 'story A Story' : 'story a-story');
  });

  it('refuses the second of one id, and what is no list of stories', () => {
    expect(read(GOOD, GOOD).faults.map(({ code }) => code)).toEqual(['id']);
    expect(readStories('{"a":', 'stories.json').faults.map(({ code }) => code)).toEqual(['json']);
    expect(readStories('{}', 'stories.json').faults.map(({ code }) => code)).toEqual(['json']);
  });
});
