import type { Selection } from '../address';
import { chartKey } from './chartKey';

/** The charts that the build drew, `charts/index.json`. */
export interface DrawnCharts {
  /** Of the corpus that they were drawn from. */
  version: string;
  charts: { id: string; key: string }[];
}

/**
 * The address of the picture of a chart, as seen from the page; undefined where the build drew none of it, or of
 * another version of the corpus.
 */
export function drawnPicture(
  { version, charts }: DrawnCharts,
  selection: Selection,
  part: string | undefined,
  corpusVersion: string,
): string | undefined {
  if (version !== corpusVersion) return undefined;
  const key = chartKey(selection, part);
  const found = charts.find((each) => each.key === key);
  return found && `./charts/${found.id}${selection.lang === 'zh' ? '.zh' : ''}.svg`;
}

/** What the build drew; none where there is no list, as while the site is being developed. */
export async function readDrawn(): Promise<DrawnCharts> {
  try {
    const response = await fetch('./charts/index.json');
    return (await response.json()) as DrawnCharts;
  } catch {
    return { version: '', charts: [] };
  }
}
