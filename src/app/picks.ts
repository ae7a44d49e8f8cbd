import type { Selection } from './address';

/** What pickers change, kept to be brought back by one undo. */
export type Picks = Pick<Selection, 'who' | 'metric'>;
