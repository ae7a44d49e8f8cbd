/** Colours of a sheet, six hexadecimal digits each. */
export interface SheetColors {
  paper: string;
  ink: string;
  soft: string;
  hairline: string;
  /** Fill of the dashed mark in the key. */
  tint: string;
}
