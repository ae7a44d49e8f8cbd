/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * Wilson score interval of a share at 95 %: where the share may lie that so few cases come from
 * (E. B. Wilson, 1927). Undefined without cases, or where the part exceeds the whole.
 * @param share 0–1
 * @param cases the whole that it is a share of
 */
export function wilsonInterval(share: number, cases: number): { low: number; high: number } | undefined {
  if (!(cases > 0) || share < 0 || share > 1) return undefined;
  const spread = Z * Z;
  const centre = (share + spread / (2 * cases)) / (1 + spread / cases);
  const half =
    (Z / (1 + spread / cases)) * Math.sqrt((share * (1 - share)) / cases + spread / (4 * cases * cases));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Fewer cases than this make a share uncertain: its interval is drawn, and it is not ranked. */
export const FEW_CASES = 30;
