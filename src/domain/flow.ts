/** What a form leaves open where two sides of a flow differ. */
export type GapCause =
  /** Every number is stated: the report breaks its own rule. */
  | 'failing'
  /** A number that the form asks for is not stated. */
  | 'unstated'
  /** The form does not ask for what could explain it. */
  | 'unasked';

/** How far the parts and their whole differ. Of a group both can be: its reports err in both directions. */
export interface Difference {
  /** By how much the parts fall short of the whole. */
  less: number;
  /** By how much they exceed it. */
  more: number;
  cause: GapCause;
}

/** The numbers of one year, of one report or added up over several. */
export interface FlowNumbers {
  /** By metric; one that is not here is not stated. */
  stated: ReadonlyMap<string, number>;
  /** Metrics that the form asks for, in its order: what is among them and not stated is listed. */
  asked: readonly string[];
  /** In the house order, each with the reasons that it is opened into. */
  outcomes: readonly { metric: string; reasons: readonly string[] }[];
  /** Concluded requests of reports (of a group) that do not state every result. */
  unopened: number;
  /** Received and carried in against concluded and carried out. */
  balance: Difference;
  /** Concluded against the results. */
  results: Difference;
  /** Results against their reasons, by the metric of the result. */
  reasons: ReadonlyMap<string, Difference>;
}

/** Columns from left to right: what came, all of it, what was done, how it ended, why. */
export const FLOW_COLUMNS = ['came', 'all', 'done', 'result', 'reason'] as const;
export type FlowColumn = (typeof FLOW_COLUMNS)[number];

export interface FlowNode {
  /** A metric, `all`, `unopened`, or `<balance|results|metric>:<less|more>` of a gap. */
  key: string;
  column: FlowColumn;
  value: number;
  /** `sum`: worked out, not stated by the form; `gap`: by how much two sides differ. */
  kind: 'stated' | 'sum' | 'gap';
  cause?: GapCause;
  /** Metric whose colour it has. */
  metric: string;
}

export interface FlowLink {
  from: string;
  to: string;
  value: number;
}

/** A year as nodes and the bands between them; nothing in it is repaired. */
export interface Flow {
  nodes: readonly FlowNode[];
  links: readonly FlowLink[];
  /** Asked for and stated as zero: no band. */
  zeros: readonly string[];
  /** Asked for and not stated. */
  absent: readonly string[];
}

const CAME = ['received', 'carried_in'] as const;
const WENT = ['concluded', 'carried_out'] as const;

/** By how much `parts` differ from `whole`, of one report. */
export function differenceOf(whole: number, parts: number, cause: GapCause): Difference {
  return { less: Math.max(0, whole - parts), more: Math.max(0, parts - whole), cause };
}

/**
 * The numbers as a flow. Which of the requests that came in were carried over no form says, so both
 * sides meet in a node `all`. Where the sides of a node differ, a gap of its own makes up for it.
 */
export function flowOf(numbers: FlowNumbers): Flow {
  const nodes: FlowNode[] = [];
  const links: FlowLink[] = [];
  const valueOf = (metric: string): number => numbers.stated.get(metric) ?? 0;
  const add = (node: FlowNode, link: FlowLink): void => {
    if (node.value <= 0) return;
    nodes.push(node);
    links.push(link);
  };
  const into = (key: string, to: string, column: FlowColumn, value: number, metric = key): void =>
    add({ key, column, value, kind: 'stated', metric }, { from: key, to, value });
  const outOf = (from: string, key: string, column: FlowColumn, value: number): void =>
    add({ key, column, value, kind: 'stated', metric: key }, { from, to: key, value });
  const gaps = (at: string, key: string, before: FlowColumn, after: FlowColumn, gap: Difference): void => {
    const shared = { kind: 'gap', cause: gap.cause, metric: at } as const;
    const [less, more] = [`${key}:less`, `${key}:more`];
    add({ key: less, column: after, value: gap.less, ...shared }, { from: at, to: less, value: gap.less });
    add({ key: more, column: before, value: gap.more, ...shared }, { from: more, to: at, value: gap.more });
  };

  const results = numbers.outcomes.reduce((sum, { metric }) => sum + valueOf(metric), 0);
  const isOpened = numbers.outcomes.some(({ metric }) => numbers.stated.has(metric));
  const isConcluded = numbers.stated.has('concluded');
  const concluded = isConcluded ? valueOf('concluded') : results;
  const hasBalance = [...CAME, 'carried_out'].some((metric) => numbers.stated.has(metric));

  if (hasBalance) {
    const came = CAME.reduce((sum, metric) => sum + valueOf(metric), 0);
    const all = came + numbers.balance.more;
    for (const metric of CAME) into(metric, 'all', 'came', valueOf(metric));
    if (all > 0) nodes.push({ key: 'all', column: 'all', value: all, kind: 'sum', metric: 'received' });
    gaps('all', 'balance', 'came', 'done', numbers.balance);
  }
  if (concluded > 0) {
    nodes.push({
      key: 'concluded',
      column: 'done',
      value: concluded,
      kind: isConcluded ? 'stated' : 'sum',
      metric: 'concluded',
    });
    if (hasBalance) links.push({ from: 'all', to: 'concluded', value: concluded });
  }
  if (hasBalance) outOf('all', WENT[1], 'done', valueOf(WENT[1]));
  if (isOpened) {
    for (const { metric, reasons } of numbers.outcomes) {
      outOf('concluded', metric, 'result', valueOf(metric));
      const opened = valueOf(metric) > 0 && reasons.some((reason) => valueOf(reason) > 0);
      if (!opened) continue;
      for (const reason of reasons) {
        const value = valueOf(reason);
        add(
          { key: reason, column: 'reason', value, kind: 'stated', metric },
          { from: metric, to: reason, value },
        );
      }
      const gap = numbers.reasons.get(metric);
      if (gap) gaps(metric, metric, 'done', 'reason', gap);
    }
    if (numbers.unopened > 0)
      add(
        { key: 'unopened', column: 'result', value: numbers.unopened, kind: 'sum', metric: 'concluded' },
        { from: 'concluded', to: 'unopened', value: numbers.unopened },
      );
    if (isConcluded) gaps('concluded', 'results', 'all', 'result', numbers.results);
  }
  // What is stated stands first, gaps under it.
  const gapKeys = new Set(nodes.filter(({ kind }) => kind === 'gap').map(({ key }) => key));
  const isGap = ({ from, to }: FlowLink): number => Number(gapKeys.has(from) || gapKeys.has(to));
  const rank = ({ column, kind }: FlowNode): number =>
    FLOW_COLUMNS.indexOf(column) * 2 + Number(kind === 'gap' && column !== 'reason');
  return {
    nodes: [...nodes].sort((a, b) => rank(a) - rank(b)),
    links: [...links].sort((a, b) => isGap(a) - isGap(b)),
    zeros: numbers.asked.filter((metric) => numbers.stated.get(metric) === 0),
    absent: numbers.asked.filter((metric) => !numbers.stated.has(metric)),
  };
}
