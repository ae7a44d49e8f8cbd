/** Stand-ins for words that say which time is meant, from the private use area. */
export const THIS_YEAR = '\uf001';
export const YEAR_BEFORE = '\uf002';
export const OTHER_YEAR = '\uf003';
/** Several years, or everything up to a date. */
export const SPAN = '\uf004';
/** A month, a quarter, half a year. */
export const PART_OF_YEAR = '\uf005';
export const YEAR_AFTER = '\uf006';
/** A title in 《》, a document number: nothing in it counts. */
const NAME = '\uf010';

/** A run of characters that one character stands for. */
export interface Mark {
  start: number;
  end: number;
  stand: string;
}

interface TimeWord {
  pattern: RegExp;
  /** Without this in the sentence the pattern is not tried. */
  needs: RegExp;
  stand: (match: RegExpExecArray, year: number) => string;
}

const DASH = '[\\-–—~～至到]+';
const DAY = '(?:1[0-2]|[1-9]|0[1-9])\\s*月(?:\\s*\\d{1,2}\\s*[日号])?(?:份|底|末|初)?';
const PART = `${DAY}(?:${DASH}(?:${DAY}))?|[上下]半年|第?[一二三四1-4]季度`;

const ofYear = (match: RegExpExecArray, year: number) => standOfYear(Number(match[1]), year);

/** In the order of their precedence: what an earlier one took is no longer there for a later one. */
const TIME_WORDS: readonly TimeWord[] = [
  { needs: /《/, pattern: /《[^》]*》/g, stand: () => NAME },
  {
    needs: /\d{4}/,
    pattern: /[〔[【(（]\s*\d{4}\s*[〕\]】)）]\s*第?\s*\d+\s*号?/g,
    stand: () => NAME,
  },
  {
    needs: /12月31/,
    pattern: new RegExp(
      `(\\d{4})年0?1月0?1日起?${DASH}(?:(\\d{4})年|当年|同年)?\\s*12月31日止?(?:期间|,)?`,
      'g',
    ),
    stand: (match, year) => (match[2] === undefined || match[2] === match[1] ? ofYear(match, year) : SPAN),
  },
  { needs: /12月31/, pattern: /0?1月0?1日起?(?:至|到|-|—|–)12月31日/g, stand: () => THIS_YEAR },
  {
    needs: /\d{4}/,
    pattern: new RegExp(`\\d{4}年?(?:度)?(?:\\d{1,2}月)?${DASH}\\d{4}年度?`, 'g'),
    stand: () => SPAN,
  },
  {
    needs: /\d{4}/,
    pattern: /(?:自|从)?(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|至今|起(?!至)|开始)/g,
    // 2018年以来 in the report about 2018 is that year.
    stand: (match, year) => (Number(match[1]) === year ? THIS_YEAR : SPAN),
  },
  {
    needs: /以来/,
    pattern: /[^，。,；]{0,10}(?:实施|施行|成立|建立|开通|上线|运行|开展)以来/g,
    stand: () => SPAN,
  },
  {
    needs: /历年|近.年|截至|截止|迄今|至今|到目前/,
    pattern:
      /历年来?|近[几两三五]年|(?:截至|截止|迄今|至今|到目前)[^，,。；;]{0,14}?(?=[，,。；;共已]|累计|我|$)/g,
    stand: () => SPAN,
  },
  { needs: /年底/, pattern: /到(?:\d{4}|今)?年底/g, stand: () => SPAN },
  { needs: /\d{4}/, pattern: new RegExp(`(\\d{4})年(?:${PART})`, 'g'), stand: () => PART_OF_YEAR },
  { needs: /月|季度|半年/, pattern: new RegExp(PART, 'g'), stand: () => PART_OF_YEAR },
  { needs: /\d{4}/, pattern: /(\d{4})\s*年度?/g, stand: ofYear },
  {
    needs: /二[〇零○Oo0]/,
    pattern: /二[〇零○Oo0][〇零○一二三Oo0][〇零○一二三四五六七八九Oo0]年度?/g,
    stand: ({ 0: words }, year) => standOfYear(yearInWords(words), year),
  },
  {
    needs: /[上去往]/,
    pattern: /上一?年度?同期|去年同期|上一?年度?|去年|往年同期/g,
    stand: () => YEAR_BEFORE,
  },
  { needs: /[下明次来新]/, pattern: /下一?年度?|明年|次年|来年|新的一年/g, stand: () => YEAR_AFTER },
  { needs: /[前往]年/, pattern: /前年|往年/g, stand: () => OTHER_YEAR },
  {
    needs: /年|报告期/,
    pattern: /今年|本年度?|当年度?|全年度?|年度内|年内|本报告期内?|报告期内|(?:过去)?一年来|这一年/g,
    stand: () => THIS_YEAR,
  },
];

/** Words of time, titles and document numbers in a sentence of a report about `year`; they do not overlap. */
export function findTimeMarks(text: string, year: number): Mark[] {
  const marks: Mark[] = [];
  for (const { needs, pattern, stand } of TIME_WORDS) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (marks.some((mark) => start < mark.end && mark.start < end)) continue;
      marks.push({ start, end, stand: stand(match, year) });
    }
  }
  return marks;
}

function standOfYear(stated: number, year: number): string {
  if (stated === year) return THIS_YEAR;
  if (stated === year - 1) return YEAR_BEFORE;
  return stated === year + 1 ? YEAR_AFTER : OTHER_YEAR;
}

/** 二〇一八年 as 2018. */
export function yearInWords(text: string): number {
  const digits = [...text.replace(/年度?$/, '')].map((character) => {
    const digit = '〇一二三四五六七八九'.indexOf(/[零○Oo0]/.test(character) ? '〇' : character);
    return String(digit);
  });
  return Number(digits.join(''));
}
