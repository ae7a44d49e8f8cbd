import { nameInTitle } from '../../query/quantity';
import type { Words } from './words';

/** What the view of rankings says. Numbers and names arrive formatted. */
export interface RankingWords {
  title: (metric: string, who: string, year: number) => string;
  changeTitle: (metric: string, who: string, from: number, to: number) => string;
  mode: string;
  modes: Record<'year' | 'change', string>;
  years: string;
  previous: (year: number) => string;
  next: (year: number) => string;
  fewCases: string;
  /** A place, and whether others share it. */
  place: (place: string, isTied: boolean) => string;
  stated: (stated: string, bodies: string, year: number) => string;
  statedBoth: (stated: string, bodies: string, from: number, to: number) => string;
  ties: string;
  order: string;
  opens: string;
  showMore: (count: string) => string;
  shown: (shown: string, total: string) => string;
  few: (threshold: string) => string;
  fewNote: (shown: string, total: string) => string;
  fewIn: (cases: string, low: string, high: string) => string;
  cases: (cases: string) => string;
  /** Who is not in it, and why: a sentence each. */
  absent: (bodies: string) => string;
  noCases: (bodies: string) => string;
  lone: (bodies: string, from: number, to: number) => string;
  unjoined: (bodies: string) => string;
  noneYet: string;
  describe: (place: string, name: string, value: string) => string;
  columns: {
    body: string;
    place: string;
    value: string;
    change: string;
    cases: string;
    interval: string;
    notes: string;
  };
  notRanked: string;
}

export const RANKING_WORDS: Record<Words['lang'], RankingWords> = {
  en: {
    title: (metric, who, year) => `${nameInTitle(metric)}, bodies in order: ${who}, ${year}`,
    changeTitle: (metric, who, from, to) =>
      `${nameInTitle(metric)}, greatest changes: ${who}, ${from} to ${to}`,
    mode: 'What is ranked',
    modes: { year: 'One year', change: 'Change' },
    years: 'Years in which a body states it',
    previous: (year) => `← ${year}`,
    next: (year) => `${year} →`,
    fewCases: 'Rank only from (cases)',
    place: (place, isTied) => `${place}${isTied ? '=' : '.'}`,
    stated: (stated, bodies, year) => `${stated} of ${bodies} bodies with a report of ${year} stated it.`,
    statedBoth: (stated, bodies, from, to) =>
      `${stated} of ${bodies} bodies with a report of both ${from} and ${to} stated it in both.`,
    ties: '“=” marks bodies that share a place.',
    order: 'In the order of how far the number moved, up or down.',
    opens: 'Press a body for its report.',
    showMore: (count) => `Show ${count} more`,
    shown: (shown, total) => `${shown} of ${total} ranked bodies`,
    few: (threshold) => `Too few cases to be ranked (fewer than ${threshold})`,
    fewNote: (shown, total) => `${shown} of ${total} bodies, the most cases first.`,
    fewIn: (cases, low, high) => `of ${cases}; 95% interval ${low} to ${high}`,
    cases: (cases) => `of ${cases}`,
    absent: (bodies) => `${bodies} with a report did not state it; not stated is not zero.`,
    noCases: (bodies) => `${bodies} stated zero cases, of which no rate can be taken.`,
    lone: (bodies, from, to) =>
      `${bodies} have a report of only one of ${from} and ${to} in the corpus and are left out.`,
    unjoined: (bodies) => `${bodies} stated it in forms whose numbers cannot be compared, and are left out.`,
    noneYet: 'No body can be ranked here.',
    describe: (place, name, value) => `${place} ${name}: ${value}.`,
    columns: {
      body: 'Body',
      place: 'Rank',
      value: 'Value',
      change: 'Change',
      cases: 'Cases',
      interval: '95% interval',
      notes: 'Note',
    },
    notRanked: 'too few cases',
  },
  zh: {
    title: (metric, who, year) => `${metric}排名：${who}，${year}年`,
    changeTitle: (metric, who, from, to) => `${metric}变化排名：${who}，${from}年至${to}年`,
    mode: '排名对象',
    modes: { year: '单一年份', change: '两年变化' },
    years: '有机关写明的年份',
    previous: (year) => `← ${year}`,
    next: (year) => `${year} →`,
    fewCases: '参与排名的最少件数',
    place: (place, isTied) => (isTied ? `并列${place}.` : `${place}.`),
    stated: (stated, bodies, year) => `${year}年有报告的${bodies}个机关中，${stated}个写明此数。`,
    statedBoth: (stated, bodies, from, to) =>
      `${from}年和${to}年均有报告的${bodies}个机关中，${stated}个两年均写明此数。`,
    ties: '数值相同的机关并列。',
    order: '按变化幅度排列，不分增减。',
    opens: '点按机关可查看其报告。',
    showMore: (count) => `再显示${count}个`,
    shown: (shown, total) => `已显示${shown}个，共${total}个参与排名`,
    few: (threshold) => `件数过少，不参与排名（不足${threshold}件）`,
    fewNote: (shown, total) => `共${total}个机关，按件数从多到少列出${shown}个。`,
    fewIn: (cases, low, high) => `共${cases}件，95%置信区间为${low}至${high}`,
    cases: (cases) => `共${cases}件`,
    absent: (bodies) => `${bodies}个机关有报告但未写明此数；未写明不等于零。`,
    noCases: (bodies) => `${bodies}个机关写明件数为零，无法计算比例。`,
    lone: (bodies, from, to) => `${bodies}个机关仅有${from}年或${to}年其中一年的报告，未列入。`,
    unjoined: (bodies) => `${bodies}个机关两年报告格式不同，数字不可比，未列入。`,
    noneYet: '没有可以排名的机关。',
    describe: (place, name, value) => `${place}${name}：${value}。`,
    columns: {
      body: '机关',
      place: '名次',
      value: '数值',
      change: '变化',
      cases: '件数',
      interval: '95%置信区间',
      notes: '说明',
    },
    notRanked: '件数过少',
  },
};
