import type { Fault } from '../domain/fault';
import { CHANNEL_ONLY } from './proseDisclosure';
import type { Statement } from './proseRule';
import { proseLocator } from './sentences';

/** What the statements of a report come to. */
export interface Settlement {
  statements: Statement[];
  faults: Fault[];
}

/** Metrics that count events: two weak sentences may well tell of two different ones. */
const EVENTS = new Set(['trainings', 'meetings', 'press_conferences', 'web_interviews', 'trainees']);
const CHANNEL_ITEMS = new Set([
  CHANNEL_ONLY,
  'items_website',
  'items_wechat',
  'items_weibo',
  'items_gazette',
]);

/**
 * One statement for each metric, applicant and year: the one that all agree on, or that the others
 * leave standing (a whole over an unmarked number that is not larger, an exact number over one
 * that only bounds it). Where none is to be preferred there is no figure but a fault `contradicted`
 * that names both places.
 */
export function settleStatements(statements: readonly Statement[]): Settlement {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.metric === CHANNEL_ONLY) continue;
    const key = `${statement.metric}/${statement.applicant}/${statement.frame}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const settled: Settlement = { statements: [], faults: [] };
  for (const group of groups.values()) {
    const winner = settleGroup(group);
    if (winner === undefined) settled.faults.push(contradiction(group));
    else if (winner !== 'unclear') settled.statements.push(winner);
  }
  return dropImpossibleTotal(settled, statements);
}

function settleGroup(group: Statement[]): Statement | 'unclear' | undefined {
  const strong = group.filter(({ strength }) => strength === 'strong');
  const weak = group.filter(({ strength }) => strength === 'weak');
  const [first] = strong.length > 0 ? strong : weak;
  if (first === undefined) return 'unclear';
  if (EVENTS.has(first.metric) && strong.length === 0 && placesOf(weak) > 1) return 'unclear';
  const candidates = strong.length > 0 ? strong : weak;
  const winner = agreed(candidates);
  if (winner === undefined) return undefined;
  // A number without a mark of the whole may be a part of it, never more than it.
  return weak.every(({ value }) => value <= winner.value || isCompatible(winner, value)) ? winner : undefined;
}

function placesOf(statements: Statement[]): number {
  return new Set(statements.map(({ shape }) => shape.sentence.start)).size;
}

/** The exact statement that every other agrees with, or the first when all say the same. */
function agreed(candidates: Statement[]): Statement | undefined {
  const exact = candidates.filter(({ qualifier }) => qualifier === 'exact');
  const [chosen] = exact.length > 0 ? exact : candidates;
  if (chosen === undefined) return undefined;
  return candidates.every((each) => each.value === chosen.value || isCompatible(each, chosen.value))
    ? chosen
    : undefined;
}

/** Whether an inexact statement can mean `value`: 80余条 and 83条, 约1200条 and 1187条. */
function isCompatible({ qualifier, value }: Statement, exact: number): boolean {
  if (qualifier === 'at_least') return exact >= value && exact <= value * 1.3 + 10;
  return qualifier === 'about' && Math.abs(exact - value) <= value * 0.1;
}

function contradiction(group: Statement[]): Fault {
  const byValue = new Map<number, Statement>();
  for (const each of group) if (!byValue.has(each.value)) byValue.set(each.value, each);
  const places = [...byValue.values()].map((each) => `${each.value} (${locatorOf(each)})`);
  const { metric, applicant } = group[0] ?? { metric: '', applicant: 'total' };
  const name = applicant === 'total' ? metric : `${metric} (${applicant})`;
  return {
    code: 'contradicted',
    message: `The text states different numbers for ${name}: ${places.join('; ')}.`,
    place: { locator: [...byValue.values()].map(locatorOf).join('; ') },
  };
}

/**
 * Channels may overlap, but none discloses more than all of them: then the total was none. What an
 * account posted (微信发布266条) is not what was disclosed, and says nothing against the total.
 */
function dropImpossibleTotal(settled: Settlement, all: readonly Statement[]): Settlement {
  const total = settled.statements.find(
    ({ metric, frame }) => metric === 'items_disclosed' && frame === 'this',
  );
  const larger = all.find(
    (each) =>
      total !== undefined &&
      each.frame === 'this' &&
      CHANNEL_ITEMS.has(each.metric) &&
      each.value > total.value &&
      !isPosted(each),
  );
  if (total === undefined || larger === undefined) return settled;
  return {
    statements: settled.statements.filter((each) => each !== total),
    faults: [
      ...settled.faults,
      {
        code: 'contradicted',
        message:
          `The text states ${total.value} items disclosed (${locatorOf(total)}) ` +
          `and ${larger.value} on one channel (${locatorOf(larger)}): the first is no total.`,
        place: { locator: `${locatorOf(total)}; ${locatorOf(larger)}` },
      },
    ],
  };
}

function isPosted({ shape, start, end }: Statement): boolean {
  const { text, start: from } = shape.sentence;
  const stated = text.slice(start - from, end - from);
  return /发布|推送|上传|更新|转发/.test(stated) && !/公开/.test(stated.replace(/公开(?:平台|网|专栏)/g, ''));
}

/** Where a statement stands, in words. */
export function locatorOf(statement: Statement): string {
  return proseLocator(statement.shape.sentence, statement.start, statement.end);
}
