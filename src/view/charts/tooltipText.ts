/** What a tooltip says of one point. */
export interface TooltipText {
  name: string;
  year: number;
  value: string;
  /** Colour of the series, as the name of a CSS custom property. */
  color: string;
  /** Qualifier, n of N, form, source: one line each. */
  notes: readonly string[];
  /** All of it as one sentence. */
  spoken: string;
}
