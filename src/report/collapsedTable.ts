/** A word of a table that was collapsed into one paragraph: a label, a header, or a number. */
export interface CollapsedPiece {
  text: string;
  /** Whether the piece is to be read as a cell; a label otherwise. */
  isNumber: boolean;
}

/** What the tables of the form begin with; before it a paragraph is prose. */
const BEGINNING =
  /第二十条第[(（]?[一1]|信息内容(?=本年|\s)|申请人情况|一、本年新收政府信息公开申请|统计指标(?:计量)?单位统计数|行政复议行政诉讼(?=结果维持|未经复议)/;
/** What comes behind the last table is prose again. */
const BEHIND = /\s*(?:[五六]、\s*(?:存在|政府信息公开工作存在|其他需要)|存在的?主要问题)/;
/** Fewer numbers than a single row of any table are no table. */
const FEWEST_NUMBERS = 4;

/** A number; what only numbers a row (2.重复申请), a bracket (计1条) or a count in prose (8件) is none. */
const NUMBER =
  /(?:(?<=\s)[-+]|(?<![\d.第(（A-Za-z-]))\d[\d,]*(?:\.\d+)?(?![\d.]*\d)(?!\s*[.．、]\s*[\p{Script=Han}“"])(?!\s*[)）])(?!\s*[条件次篇项起宗人份个])(?!\s*[年月日号%])/gu;
/** Where a label or a word of a header begins or ends inside a run of words. */
const LABEL_STARTS = new RegExp(
  [
    '(?<=^|[^第])(?=[(（][一二三四五六七八九][)）])',
    '(?<![\\d.])(?=\\d{1,2}[.．、]\\s*[\\p{Script=Han}“"])',
    '(?=[一二三四]、)',
    '\\s+',
    '(?=第二十条第)',
    '(?<=信息内容|申请人情况|自然人|法人或其他组织|商业企业|科研机构|社会公益组织|法律服务机构)',
    '(?<=总计)(?!\\S*[(（])',
    '(?<=项)(?=信息内容)',
    '(?=(?:未经复议直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结))',
    '(?<=未经复议直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结)',
    '(?<=(?:件数|数量|总数量|金额|减|[)）]))(?=(?:规章|行政规范性文件|规范性文件|行政许可|其他对外|行政处罚|行政强制|行政事业性收费|政府集中采购)$)',
  ].join('|'),
  'u',
);
/** Units stand behind the labels of the statistics tables. */
const UNIT_BEHIND = /(?:条|件|次|篇|个|人|万元|元)$/;
const UNIT_BETWEEN =
  /(?:条|件|次|篇|个|人|万元)(?=其中|[(（][一二三四五六七八九][)）]|\d{1,2}[.．]|[一二三四五六七八九]、|(?:制发|按时|延期|属于))/;

/**
 * The pieces of a paragraph that holds a whole table of the form, its cells parted by blanks alone;
 * undefined when it holds none. A piece of undefined stands where two labels have one number
 * between them, so that nobody knows whose it is: empty cells leave no trace in such a text.
 */
export function piecesOfTable(text: string): (CollapsedPiece | undefined)[] | undefined {
  const start = text.search(BEGINNING);
  if (start === -1) return undefined;
  const rest = text.slice(start);
  const end = rest.search(BEHIND);
  const table = end === -1 ? rest : rest.slice(0, end);
  const numbers = [...table.matchAll(NUMBER)];
  if (numbers.length < FEWEST_NUMBERS) return undefined;
  const isStatistics = /统计指标/.test(table.slice(0, 10));
  const pieces: (CollapsedPiece | undefined)[] = [];
  let from = 0;
  for (const number of numbers) {
    pieces.push(...(isStatistics ? rowOf : wordsOf)(table.slice(from, number.index)));
    pieces.push({ text: number[0], isNumber: true });
    from = number.index + number[0].length;
  }
  return pieces;
}

function wordsOf(text: string): CollapsedPiece[] {
  return text
    .split(LABEL_STARTS)
    .filter((word) => word !== undefined && word.trim() !== '' && !/^[|\s]+$/.test(word))
    .map((word) => ({ text: word.trim(), isNumber: false }));
}

/** One row of a statistics table: its label and its unit. */
function rowOf(text: string): (CollapsedPiece | undefined)[] {
  const words = text
    .slice(text.search(/[^—-]*$/))
    .replace(/^统计指标(?:计量)?单位统计数/, '')
    .trim();
  if (words === '') return [];
  if (UNIT_BETWEEN.test(words)) return [undefined];
  const unit = UNIT_BEHIND.exec(words)?.[0] ?? '';
  return [words.slice(0, words.length - unit.length), unit]
    .filter((word) => word !== '')
    .map((word) => ({ text: word, isNumber: false }));
}
