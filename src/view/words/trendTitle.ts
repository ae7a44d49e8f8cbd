import type { Lang } from '../../chart/format';
import { nameInTitle } from '../../query/quantity';

/** Title of a trend of figures as reported: what, of whom, when, from whom. */
export const TREND_TITLE: Record<
  Lang,
  (metric: string, who: string, years: string, applicant: string | undefined) => string
> = {
  en: (metric, who, years, applicant) =>
    `${nameInTitle(metric)}${applicant === undefined ? '' : ` from ${applicant}`}: ${who}, ${years}`,
  zh: (metric, who, years, applicant) =>
    `${metric}${applicant === undefined ? '' : `（${applicant}）`}：${who}，${years}`,
};
