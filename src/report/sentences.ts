import type { ReportPages } from './page';

/** Several steps ask for the text and the sentences of the same pages. */
const texts = new WeakMap<ReportPages, string>();
const sentenceLists = new WeakMap<ReportPages, readonly Sentence[]>();

/**
 * The cleaned text of a report that locators count in: its text blocks in reading order, parted by
 * one line feed. Tables are not in it. Pages do not change once they are cleaned.
 */
export function proseText(pages: ReportPages): string {
  const known = texts.get(pages);
  if (known !== undefined) return known;
  const text = pages.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');
  texts.set(pages, text);
  return text;
}

/** The sentences of `proseText`, see `splitSentences`. */
export function sentencesOf(pages: ReportPages): readonly Sentence[] {
  const known = sentenceLists.get(pages);
  if (known !== undefined) return known;
  const sentences = splitSentences(proseText(pages));
  sentenceLists.set(pages, sentences);
  return sentences;
}

/** One sentence, with the headings it stands under. */
export interface Sentence {
  /** Numeral of the section (一, 二, …), empty before the first. */
  section: string;
  /** Title of the section without its numeral. */
  title: string;
  /** Title of the sub-section, such as 依申请公开; empty when none. */
  subtitle: string;
  /** 1-based number of the sentence within its section; headings are not counted. */
  number: number;
  /** UTF-16 offset of its first character in the cleaned text. */
  start: number;
  /** Without the mark that ends it. */
  text: string;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].concat(
  ['一', '二', '三', '四', '五', '六'].map((digit) => `十${digit}`),
);
const SECTION = /(?:^|(?<=[。！!;；\s]))\s*(十?[一二三四五六七八九]|十)\s*[、.．]\s*(?=\S)/g;
/** Most lines hold no ordinal: this is found out faster than where a section would begin. */
const HOLDS_ORDINAL = /[一二三四五六七八九十]\s*[、.．]/;
const LINE_SECTION = /^\s*第?(十?[一二三四五六七八九]|十)\s*(?:[、.．:：]|部分)\s*/;
/** A title that lost the mark behind its numeral stands alone on its line: 三政府信息依申请公开情况. */
const BARE_SECTION =
  /^\s*(十?[一二三四五六七八九]|十)(?=(?:政府|主动公开|依申请|概述|总体|基本|咨询|复议|因|行政复议|收费|存在|主要问题|其他|附表|收到|工作)[^。,，;；:：]{0,24}$)/;
const SUBSECTION = /^\s*(?:[(（](?:十?[一二三四五六七八九]|十|\d{1,2})[)）]|\d{1,2}[.．、](?!\d))\s*/;
/** Words that end the title of a section when the text runs on behind it. */
const TITLE_END =
  /(情况|概述|问题|措施|事项|安排|打算|方面|附表|说明|建议|内容|指标)(?=[\s。:：(（\d]|一是|本年|今年|$)|(工作)(?=[\s。:：]|$)/;
const TERMINAL = /[。！!？?]|\n/g;

/** Splits the cleaned text of a report into sentences under their headings. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let section = '';
  let title = '';
  let subtitle = '';
  let number = 0;
  let next = 0;
  for (const line of linesOf(text)) {
    for (const piece of cutAtSections(line, next)) {
      if (piece.ordinal !== undefined) {
        section = ORDINALS[piece.ordinal] ?? '';
        next = piece.ordinal + 1;
        [title, subtitle, number] = [piece.title, '', 0];
      }
      for (const part of partsOf(piece.text, piece.start)) {
        const heading = subtitleOf(part.text, part.closed);
        if (heading !== undefined) subtitle = heading.title;
        if (heading?.whole === true || part.text.trim() === '') continue;
        number += 1;
        sentences.push({ section, title, subtitle, number, start: part.start, text: part.text });
      }
    }
  }
  return sentences;
}

interface Piece {
  start: number;
  text: string;
  ordinal?: number;
  title: string;
}

function linesOf(text: string): { start: number; text: string }[] {
  const lines: { start: number; text: string }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}

/**
 * Cuts a line before each section title in it. A line that begins with an ordinal opens a section
 * when the ordinal is not an earlier one; inside a line (a whole report may be one line) only the
 * very next ordinal does, so that enumerations do not pass for sections.
 */
function cutAtSections(line: { start: number; text: string }, next: number): Piece[] {
  const cuts: { at: number; after: number; ordinal: number }[] = [];
  let expected = next;
  const first = LINE_SECTION.exec(line.text) ?? BARE_SECTION.exec(line.text);
  if (first !== null) {
    const ordinal = ORDINALS.indexOf(first[1] ?? '');
    if (ordinal >= expected && ordinal <= expected + 2) {
      cuts.push({ at: 0, after: first[0].length, ordinal });
      expected = ordinal + 1;
    }
  }
  for (const match of HOLDS_ORDINAL.test(line.text) ? line.text.matchAll(SECTION) : []) {
    const ordinal = ORDINALS.indexOf(match[1] ?? '');
    const after = match.index + match[0].length;
    if (match.index === 0 || ordinal !== expected) continue;
    if (!TITLE_END.test(line.text.slice(after, after + 40))) continue;
    cuts.push({ at: match.index, after, ordinal });
    expected += 1;
  }
  const pieces: Piece[] = [];
  const head = line.text.slice(0, cuts[0]?.at ?? line.text.length);
  if (head !== '') pieces.push({ start: line.start, text: head, title: '' });
  cuts.forEach((cut, index) => {
    const until = cuts[index + 1]?.at ?? line.text.length;
    const body = line.text.slice(cut.after, until);
    const length = titleLength(body);
    pieces.push({
      start: line.start + cut.after + length,
      text: body.slice(length),
      ordinal: cut.ordinal,
      title: body
        .slice(0, length)
        .replace(/[\s。:：]+$/, '')
        .trim(),
    });
  });
  return pieces;
}

/** How much of the text behind an ordinal is the title: up to a blank or a mark behind a word that ends titles. */
function titleLength(body: string): number {
  const end = TITLE_END.exec(body);
  const mark = /[。:：]/.exec(body);
  if (end !== null && end.index + end[0].length <= 45 && (mark === null || end.index < mark.index)) {
    const length = end.index + end[0].length;
    return length + (/^[\s。:：]*/.exec(body.slice(length))?.[0].length ?? 0);
  }
  if (body.length <= 40 && !/[。;；]./.test(body)) return body.length;
  return mark !== null && mark.index <= 30 ? mark.index + 1 : 0;
}

/** Sentences of a piece without their end marks; `closed` when a mark stood there. */
function partsOf(text: string, start: number): { start: number; text: string; closed: boolean }[] {
  const parts: { start: number; text: string; closed: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(TERMINAL)) {
    parts.push({ start: start + from, text: text.slice(from, match.index), closed: true });
    from = match.index + match[0].length;
  }
  parts.push({ start: start + from, text: text.slice(from), closed: false });
  return parts.map((part) => {
    const blank = /^\s*/.exec(part.text)?.[0].length ?? 0;
    return { ...part, start: part.start + blank, text: part.text.trim() };
  });
}

/**
 * The sub-title that a sentence opens with ((一)主动公开情况。…). `whole` when it is nothing else:
 * a short line behind a numeral that no mark closes and that counts nothing.
 */
function subtitleOf(text: string, closed: boolean): { title: string; whole: boolean } | undefined {
  const numeral = SUBSECTION.exec(text);
  if (numeral === null) return undefined;
  const rest = text.slice(numeral[0].length);
  const length = titleLength(rest);
  const title = (length > 0 ? rest.slice(0, length) : '').replace(/[\s。:：]+$/, '');
  const counts = /\d|[零一二三四五六七八九十两]\s*[件条次篇]/.test(title) || /未|无|没有/.test(title);
  if (title === '' || counts) return undefined;
  return { title, whole: length === rest.length && (!closed || /情况|方面|工作/.test(title)) };
}

/**
 * The place of a statement in words: `section 二, sentence 3, characters 120–168`. Characters are
 * 1-based UTF-16 units of `proseText`, first and last included; before the first section the
 * section is called `preamble`.
 */
export function proseLocator(sentence: Sentence, start: number, end: number): string {
  const section = sentence.section === '' ? 'preamble' : `section ${sentence.section}`;
  return `${section}, sentence ${sentence.number}, characters ${start + 1}–${end}`;
}
