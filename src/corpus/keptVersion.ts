/** An earlier version of the corpus that the site keeps, in `versions.json` beside the manifest. */
export interface KeptVersion {
  version: string;
  /** The day it was kept, ISO 8601: its figures are those of that day. */
  keptOn: string;
}
