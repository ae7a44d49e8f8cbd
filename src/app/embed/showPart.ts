import type { View } from '../address';
import { EMBED_CHARTS } from './plan';

/** Charts of views of several, by the names that addresses give them. */
const PARTS: Partial<Record<View, readonly string[]>> = {
  overview: EMBED_CHARTS.overview,
  cases: EMBED_CHARTS.cases,
  quality: ['check', 'year', 'province'],
};

/**
 * Of a view of several charts shows one: the one named, else the first. Gives what ends that. Rules of a sheet
 * do it, as the charts come later than this is said.
 */
export function showPart(view: View, chart: string | null): (() => void) | undefined {
  const parts = PARTS[view];
  const part = parts?.find((each) => each === chart) ?? parts?.[0];
  if (part === undefined) return undefined;
  const sheet = new CSSStyleSheet();
  const other = `figure[data-part]:not([data-part="${part}"])`;
  // Without the columns and gaps that several charts have.
  sheet.insertRule('.overview, .cases { display: block !important }');
  sheet.insertRule(`${other}, div:has(> ${other}:only-child) { display: none !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
