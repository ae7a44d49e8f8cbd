import { YEAR_BOUNDS } from '../domain/figure';
import type { Fault } from '../domain/fault';
import { findTitles } from './findTitle';
import type { Finding } from './identifyBody';
import type { ReportPages } from './page';
import { proseText } from './sentences';
import { yearInWords } from './timeMarks';

const YEAR =
  /(?<!\d)(20\d{2})\s*年?(?:度)?(?!\d)|(二[〇零○Oo0][〇零○一二三Oo0][〇零○一二三四五六七八九Oo0])年?/g;
const PERIOD =
  /(20\d{2})\s*年\s*0?1\s*月\s*0?1\s*日\s*(?:起)?\s*[-—–~至到]+\s*(?:(20\d{2})\s*年)?\s*12\s*月\s*31\s*日/;

/** 现公布昭通市2022年政府信息公开工作年度报告 in a report whose title is not on the page. */
const INTRODUCTION =
  /(?:公布|发布|现将|编制)[^。\n]{0,40}?(20\d{2}\s*年)度?[^。\n]{0,24}?(?:信息公开|政务公开)[^。\n]{0,12}报告/;

/**
 * The year that the report is about: by its title, by the period that its numbers cover, by its
 * file name, at last by the year that its sentences speak of most. Dates of publication, numbers
 * of documents and links to other years' reports do not count.
 */
export function identifyYear(
  pages: ReportPages,
  fileName: string,
): { year: Finding<number>; faults: Fault[] } {
  const text = proseText(pages);
  const [title] = findTitles(pages).filter(({ text: line }) => yearsIn(line).length > 0);
  const ofTitle = title === undefined ? undefined : yearsIn(title.text)[0];
  const ofPeriod = periodOf(text);
  const ofFile = yearsIn(fileName.replace(/^.*[\\/]/, '').replace(/\d{5,}/g, ''))[0];
  const spoken = yearSpokenOf(text);
  const ofIntroduction = yearsIn(INTRODUCTION.exec(text.slice(0, 1500))?.[1] ?? '')[0];
  const evidence = [
    ...(title === undefined ? [] : [`title: ${title.text}`]),
    ...(ofPeriod === undefined ? [] : [`period: ${PERIOD.exec(text)?.[0] ?? ''}`]),
    ...(ofIntroduction === undefined ? [] : [`introduction: ${INTRODUCTION.exec(text)?.[0] ?? ''}`]),
    ...(ofFile === undefined ? [] : [`file name: ${fileName}`]),
    ...(spoken === undefined ? [] : [`sentences about ${spoken.year}: ${spoken.count}`]),
  ];
  const known = ofTitle ?? ofPeriod ?? ofIntroduction;
  if (known !== undefined) {
    const isDisputed = ofTitle !== undefined && ofPeriod !== undefined && ofTitle !== ofPeriod;
    if (!isDisputed) return { year: { value: known, confidence: 'sure', evidence }, faults: [] };
    // One of the two was left from another year's report; the sentences tell which.
    const value = spoken?.year === ofPeriod ? ofPeriod : ofTitle;
    return { year: { value, confidence: 'likely', evidence }, faults: [disputed(ofTitle, ofPeriod, value)] };
  }
  if (ofFile !== undefined && (spoken === undefined || spoken.year === ofFile)) {
    return { year: { value: ofFile, confidence: 'likely', evidence }, faults: [] };
  }
  if (spoken !== undefined && spoken.count >= 3) {
    return { year: { value: spoken.year, confidence: 'likely', evidence }, faults: [] };
  }
  return {
    year: { value: undefined, confidence: 'unsure', evidence },
    faults: [
      { code: 'year_unknown', message: 'Nothing in the report says which year it is about.', place: {} },
    ],
  };
}

function yearsIn(line: string): number[] {
  return [...line.matchAll(YEAR)]
    .map((match) => (match[1] === undefined ? yearInWords(match[2] ?? '') : Number(match[1])))
    .filter((year) => year >= YEAR_BOUNDS.from && year <= YEAR_BOUNDS.to);
}

/** The one calendar year that the report's numbers cover; undefined for a longer period. */
function periodOf(text: string): number | undefined {
  const match = PERIOD.exec(text);
  return match === null || (match[2] !== undefined && match[2] !== match[1]) ? undefined : Number(match[1]);
}

/** The year named most often as one that something was done in: 2018年,我局…. */
function yearSpokenOf(text: string): { year: number; count: number } | undefined {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(?<![〔[\d(（-])(20\d{2})年(?!\s*\d{1,2}\s*月\s*\d)/g)) {
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] === second?.[1]) return undefined;
  return { year: first[0], count: first[1] };
}

function disputed(title: number, period: number, value: number): Fault {
  return {
    code: 'year_disputed',
    message: `The title says ${title}, the period of the numbers ${period}; taken as ${value}.`,
    place: {},
  };
}
