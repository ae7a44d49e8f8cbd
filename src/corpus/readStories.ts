import type { Fault } from '../domain/fault';
import type { Fact, InBothLanguages, StatedStory } from '../domain/story';
import { readFact } from './readFact';

const LANGUAGES = ['en', 'zh'] as const;
/** Where a sentence ends, in either language. */
const SENTENCE = /^[^.。]+(?:\.\d[^.。]*)*[.。]$/;
const PLACEHOLDER = /\{([a-z0-9_]+)\}/g;

/**
 * Reads the stories (`data/stories.json`), with the numbers of their facts put into their texts. A story is refused when
 * a part of it is missing or is not what it should be, and when a text holds a number that no fact states: what is no
 * `{name of a fact}` may only be a year of the facts. Codes: `json`, `id`, `headline`, `sentences`, `views`, `facts`,
 * `number`. `place.column` names the story and the part.
 */
export function readStories(text: string, file: string): { stories: StatedStory[]; faults: Fault[] } {
  const faults: Fault[] = [];
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    return { stories: [], faults: [{ code: 'json', message: String(cause), place: { file } }] };
  }
  if (!Array.isArray(given))
    return { stories: [], faults: [{ code: 'json', message: 'not a list of stories', place: { file } }] };
  const ids = new Set<string>();
  const stories = given.flatMap((each: unknown, index) => {
    const read = readStory(each, ids);
    if ('story' in read) return [read.story];
    const { code, message } = read;
    const name = isRecord(each) && typeof each['id'] === 'string' ? each['id'] : String(index + 1);
    faults.push({ code, message, place: { file, column: `story ${name}, ${code}` } });
    return [];
  });
  return { stories, faults };
}

interface Refusal {
  code: string;
  message: string;
}

function readStory(given: unknown, ids: Set<string>): { story: StatedStory } | Refusal {
  if (!isRecord(given)) return { code: 'json', message: 'not an object' };
  const { id, headline, sentences, views } = given;
  if (typeof id !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return { code: 'id', message: 'an id is words of a-z and 0-9 with hyphens between' };
  if (ids.has(id)) return { code: 'id', message: `"${id}" is there twice` };
  ids.add(id);
  if (!isInBoth(headline, (each): each is string => typeof each === 'string' && each.trim() !== ''))
    return { code: 'headline', message: 'a headline in each of en and zh' };
  if (!isInBoth(sentences, isTwoSentences))
    return { code: 'sentences', message: 'two sentences in each of en and zh, each with its full stop' };
  if (!isViews(views))
    return {
      code: 'views',
      message: 'one or more queries of addresses, without "?", as view=trend&m=received',
    };
  const facts = readFacts(given['facts']);
  if ('message' in facts) return facts;
  const filled = fillTexts({ id, headline, sentences, views, facts: facts.read });
  return 'code' in filled ? filled : { story: filled };
}

function readFacts(given: unknown): { read: Record<string, Fact> } | Refusal {
  if (!isRecord(given)) return { code: 'facts', message: 'an object of facts by name' };
  const read: Record<string, Fact> = {};
  for (const [name, each] of Object.entries(given)) {
    const fact = readFact(each, new Set(Object.keys(given)));
    if (typeof fact === 'string') return { code: 'facts', message: `${name}: ${fact}` };
    read[name] = fact;
  }
  return { read };
}

/** The story with numbers in the places of the names; a refusal where a number has no fact, or a fact no text. */
function fillTexts(story: StatedStory): StatedStory | Refusal {
  const years = new Set(Object.values(story.facts).flatMap((fact) => ('years' in fact ? fact.years : [])));
  const wrong: Refusal[] = [];
  const used = new Set(Object.values(story.facts).flatMap((fact) => ('of' in fact ? fact.of : [])));
  const fill = (text: string): string => {
    for (const [number] of text.replaceAll(PLACEHOLDER, ' ').matchAll(/\d+(?:[.,]\d+)*/g)) {
      if (!years.has(Number(number)))
        wrong.push({ code: 'number', message: `no fact states the ${number} in "${text}"` });
    }
    return text.replaceAll(PLACEHOLDER, (_, name: string) => {
      const fact = story.facts[name];
      if (fact === undefined) wrong.push({ code: 'number', message: `no fact is named ${name}` });
      used.add(name);
      return grouped(fact?.value ?? 0);
    });
  };
  const both = ([one, two]: readonly [string, string]) => [fill(one), fill(two)] as const;
  const { headline, sentences } = story;
  const filled: StatedStory = {
    ...story,
    headline: { en: fill(headline.en), zh: fill(headline.zh) },
    sentences: { en: both(sentences.en), zh: both(sentences.zh) },
  };
  const idle = Object.keys(story.facts).find((name) => !used.has(name));
  if (idle !== undefined) wrong.push({ code: 'facts', message: `no text uses ${idle}` });
  return wrong[0] ?? filled;
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

function isTwoSentences(given: unknown): given is readonly [string, string] {
  return (
    Array.isArray(given) &&
    given.length === 2 &&
    given.every((each) => typeof each === 'string' && SENTENCE.test(each.trim()))
  );
}

function isViews(given: unknown): given is readonly [string, ...string[]] {
  return (
    Array.isArray(given) &&
    given.length > 0 &&
    given.every((each) => typeof each === 'string' && /^view=[a-z]+(?:&[a-z]+=[^&=?\s]+)*$/.test(each))
  );
}

function isInBoth<T>(given: unknown, isOne: (each: unknown) => each is T): given is InBothLanguages<T> {
  return isRecord(given) && LANGUAGES.every((lang) => isOne(given[lang]));
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
