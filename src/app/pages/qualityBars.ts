import { formatNumber, formatShare } from '../../chart/format';
import type { BarRow } from '../../chart/placeBars';
import { provinceNamed } from '../../domain/province';
import type { CheckCount, Quality } from '../../query/quality';
import { QUALITY_WORDS } from '../../view/words/quality';
import type { Words } from '../../view/words/words';

/** Under so many reports a share is neither ranked nor drawn in full colour. */
export const FEW_REPORTS = 30;

export interface QualityBar extends BarRow, CheckCount {
  /** Undefined where it is one check: then every checkable report counts. */
  reports?: number;
}

/** One figure of the view. */
export interface QualityFigure {
  part: 'check' | 'year' | 'province';
  bars: QualityBar[];
}

/** The figures that an answer fills: checks in the order of the form, years in theirs, provinces by their share. */
export function barsOf(quality: Quality, words: Words): QualityFigure[] {
  const bar = (key: string, label: string, counts: CheckCount & { reports?: number }): QualityBar => {
    const share = shareOf(counts);
    const { ofCheckable, notChecked } = QUALITY_WORDS[words.lang];
    return {
      ...counts,
      key,
      label,
      value: share,
      text: share === undefined ? '' : formatShare(share),
      note:
        share === undefined
          ? notChecked
          : ofCheckable(formatNumber(counts.failing), formatNumber(counts.checkable)),
      isPale: counts.checkable < FEW_REPORTS,
    };
  };
  const nameOf = (province: string): string =>
    words.lang === 'zh' ? province : (provinceNamed(province)?.en ?? province);
  const provinces = quality.byProvince
    .map(({ province, ...counts }) => bar(province, nameOf(province), counts))
    .sort(compareBars);
  return [
    {
      part: 'check',
      bars: quality.byCheck.map(({ check, ...counts }) => bar(check, words.checks[check], counts)),
    },
    {
      part: 'year',
      bars: quality.byYear.map(({ year, ...counts }) => bar(String(year), String(year), counts)),
    },
    ...(provinces.length > 1 ? [{ part: 'province' as const, bars: provinces }] : []),
  ];
}

/** Share (0–1) of the checkable reports that fail, undefined where none could be checked. */
export function shareOf({ failing, checkable }: CheckCount): number | undefined {
  return checkable === 0 ? undefined : failing / checkable;
}

/** Ranked ones by their share, then those on few reports by how many they are. */
function compareBars(a: QualityBar, b: QualityBar): number {
  if (a.isPale !== b.isPale) return a.isPale === true ? 1 : -1;
  return a.isPale === true ? b.checkable - a.checkable : (b.value ?? 0) - (a.value ?? 0);
}
