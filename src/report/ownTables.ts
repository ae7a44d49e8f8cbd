import { isTitle } from './findTitle';
import type { Block } from './page';

/**
 * The blocks of a page without the tables of another year's report below this one's: those that
 * follow a title which names that year and not this one. Comes back as it is when that would leave
 * no table, as then it is the title that is wrong.
 * @param year that the report is about
 */
export function blocksOfYear(blocks: Block[], year: number): Block[] {
  if (blocks.filter((block) => block.type === 'table').length < 2) return blocks;
  let isOwn = true;
  const own = blocks.filter((block) => {
    if (block.type === 'text') isOwn = titledAs(block.text, year) ?? isOwn;
    return isOwn || block.type === 'text';
  });
  return own.some((block) => block.type === 'table') ? own : blocks;
}

/** Whether a title names this year or only another one; undefined for what is no title of a year. */
function titledAs(text: string, year: number): boolean | undefined {
  if (text.length > LONGEST_TITLE || !isTitle(text.trim())) return undefined;
  const years = [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(Number);
  return years.length === 0 ? undefined : years.includes(year);
}

const LONGEST_TITLE = 80;
