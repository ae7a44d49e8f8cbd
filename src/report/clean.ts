import {
  formWords,
  isHan,
  isTraditional,
  isWide,
  normalUnits,
  simplifiedUnits,
  type UnitTable,
} from './characters';
import { withoutChrome } from './chrome';
import type { Block, Cell, ReportPages, TextBlock } from './page';
import { textOfUnits } from './textGathering';

/**
 * The same pages with their text made uniform: simplified characters, ASCII digits, letters and
 * brackets, no pronunciation glosses, no invisible characters, no blanks or line breaks beside
 * Chinese characters, no page numbers and running heads. Offsets still lead to the source.
 */
export function clean(pages: ReportPages): ReportPages {
  const texts = [pages.title, ...textsOf(pages.blocks)];
  const table = isTraditional(texts) ? simplifiedUnits() : normalUnits();
  const glosses = hasGlosses(texts);
  const blocks: Block[] = [];
  for (const block of withoutChrome(pages.blocks)) {
    if (block.type === 'text') {
      const cleaned = cleanBlock(block, table, glosses);
      if (cleaned.text !== '') blocks.push(cleaned);
    } else blocks.push({ ...block, rows: cleanRows(block.rows, table, glosses) });
  }
  return { ...pages, title: cleanText(pages.title, table, glosses), blocks };
}

function* textsOf(blocks: readonly Block[]): Iterable<string> {
  for (const block of blocks) {
    if (block.type === 'text') yield block.text;
    else for (const row of block.rows) for (const cell of row) if (cell.origin) yield cell.text;
  }
}

/** A gloss names its sound with a tone mark, 報(bào)告; some copies drop the mark: 開(kai)(kai). */
const TONED_GLOSS = /[\u3400-\u9fff][(（][a-zɑɡü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zɑɡ]*[)）]/;
const DOUBLED_GLOSS = /[\u3400-\u9fff][(（]([a-z]{1,6})[)）][(（]\1[)）]/;
const GLOSS = /[(（][a-zɑɡüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]/y;

function hasGlosses(texts: readonly string[]): boolean {
  return texts.some((text) => TONED_GLOSS.test(text) || DOUBLED_GLOSS.test(text));
}

function cleanRows(rows: readonly (readonly Cell[])[], table: UnitTable, glosses: boolean): Cell[][] {
  return rows.map((row) =>
    row.map((cell) => (cell.text === '' ? cell : { ...cell, text: cleanText(cell.text, table, glosses) })),
  );
}

let units = new Uint16Array(4096);
let places = new Uint32Array(4096);

function cleanText(text: string, table: UnitTable, glosses: boolean): string {
  return cleanedText(cleanInto(text, table, glosses), table);
}

function cleanedText(length: number, table: UnitTable): string {
  const text = textOfUnits(units, length);
  return table === simplifiedUnits() ? formWords(text) : text;
}

function cleanBlock(block: TextBlock, table: UnitTable, glosses: boolean): TextBlock {
  const length = cleanInto(block.text, table, glosses);
  const text = cleanedText(length, table);
  if (block.offsets === undefined) return { ...block, text };
  const offsets = new Uint32Array(length);
  for (let i = 0; i < length; i += 1) offsets[i] = block.offsets[places[i] ?? 0] ?? 0;
  return { ...block, text, offsets };
}

/** Writes the cleaned text to `units` and, for each unit, its place in `text` to `places`. */
function cleanInto(text: string, table: UnitTable, glosses: boolean): number {
  if (text.length > units.length) {
    units = new Uint16Array(text.length * 2);
    places = new Uint32Array(text.length * 2);
  }
  let length = 0;
  let blankAt = -1;
  for (let i = 0; i < text.length; i += 1) {
    const source = text.charCodeAt(i);
    if (isBlank(source)) {
      if (blankAt === -1) blankAt = i;
      continue;
    }
    if (glosses && (source === 0x28 || source === 0xff08) && length > 0 && isHan(units[length - 1] ?? 0)) {
      GLOSS.lastIndex = i;
      if (GLOSS.test(text)) {
        i = GLOSS.lastIndex - 1;
        continue;
      }
    }
    const unit = table[source] ?? source;
    if (unit === 0) continue;
    if (blankAt !== -1 && length > 0 && keepsBlank(units[length - 1] ?? 0, unit, text, i)) {
      units[length] = 0x20;
      places[length] = blankAt;
      length += 1;
    }
    blankAt = -1;
    units[length] = unit;
    places[length] = i;
    length += 1;
  }
  return length;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000;
}

/**
 * Chinese is written without blanks, so one beside a Chinese character is layout; it stays where a
 * numbered heading follows in the same block, and between digits or Latin words.
 */
function keepsBlank(before: number, after: number, text: string, at: number): boolean {
  if (/[一二三四五六七八九十]/.test(String.fromCharCode(after)) && text[at + 1] === '、') return true;
  return !isWide(before) && !isWide(after);
}
