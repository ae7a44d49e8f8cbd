import type { Manifest } from '../corpus/manifest';
import type { Entity } from '../domain/entity';
import { isStated, type Point, type Series } from '../domain/series';
import { breakSentence } from '../view/charts/breakText';
import { doubtTexts, formText, type PointContext } from '../view/panels/pointText';
import { saveRows } from './saveFile';

export interface SeriesDownload {
  title: string;
  series: readonly Series[];
  context: PointContext;
  manifest: Manifest;
  nameOf: (entity: Entity) => string;
}

/** Saves the numbers of a chart as CSV: a row for each series and year. */
export async function downloadSeries(download: SeriesDownload): Promise<void> {
  await saveRows(download.title, rowsOf(download));
}

/** The rows of the download, one for each series and year, absent values with their reason. */
export function rowsOf({
  series,
  context,
  manifest,
  nameOf,
}: SeriesDownload): Record<string, string | number>[] {
  return series.flatMap((each) =>
    each.points.map((point) => ({
      who: nameOf(each.entity),
      metric: each.metric,
      series: context.labelOf(each.key),
      year: point.year,
      ...numbersOf(point, context),
      break: breakText(each, point.year, context),
      note: (context.notesOf?.(each.key, point) ?? []).join(' '),
      corpus_version: manifest.version,
    })),
  );
}

/** Why the number cannot be compared with the one before it; empty where it can. */
function breakText({ breaks }: Series, year: number, { words }: PointContext): string {
  return breaks
    .filter(({ before }) => before === year)
    .map((each) => breakSentence(each, words))
    .join(' ');
}

function numbersOf(point: Point, { words, per, measure }: PointContext): Record<string, string | number> {
  if (!isStated(point)) {
    return {
      value: '',
      of: '',
      unit: '',
      qualifier: '',
      absence: point.absence,
      stated: point.stated ?? 0,
      bodies: point.bodies,
      form: '',
      method: '',
      locator: '',
      source: '',
      inexact: 0,
      flagged: 0,
      doubt: '',
      other_values: '',
      other_sources: '',
    };
  }
  return {
    value: point.value,
    of: point.of ?? '',
    unit: measure ?? per,
    qualifier: point.qualifier,
    absence: '',
    stated: point.stated,
    bodies: point.bodies,
    form: formText(point, words),
    method: point.origin?.method ?? '',
    locator: point.origin?.locator ?? '',
    source: point.origin?.source ?? '',
    inexact: point.inexact,
    flagged: point.flagged,
    doubt: doubtTexts(point, words).join('; '),
    other_values: (point.others ?? []).map(({ value }) => value).join('; '),
    other_sources: (point.others ?? []).map(({ origin }) => origin.source).join('; '),
  };
}
