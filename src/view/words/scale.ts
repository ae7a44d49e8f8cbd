import type { Lang } from '../../chart/format';

/** Of several small charts: whether their vertical scales are one. */
export interface ScaleWords {
  label: string;
  shared: string;
  free: string;
  /** What follows for the reader, a sentence. */
  sharedNote: (max: string) => string;
  freeNote: string;
}

const en: ScaleWords = {
  label: 'Vertical scale',
  shared: 'One scale',
  free: 'Own scales',
  sharedNote: (max) => `All share one vertical scale, from 0 to ${max}.`,
  freeNote: 'Each has a vertical scale of its own, from 0: compare shapes, not heights.',
};

const zh: ScaleWords = {
  label: '纵轴',
  shared: '统一纵轴',
  free: '各自纵轴',
  sharedNote: (max) => `各图纵轴统一，从0到${max}。`,
  freeNote: '各图纵轴各自从0起，只宜比较走势，不宜比较高低。',
};

export const SCALE_WORDS: Record<Lang, ScaleWords> = { en, zh };
