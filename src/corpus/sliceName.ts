/** What a slice with provinces and levels has at the end of its name, where there is one without. */
export const PLACES = '-places';
/** What a slice of one metric or measure has before its id. */
export const OF_METRIC = 'm-';
