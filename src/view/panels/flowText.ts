import { formatNumber, formatShare } from '../../chart/format';
import type { PlacedBand } from '../../chart/placeFlow';
import type { FlowLink, FlowNode } from '../../domain/flow';
import type { FlowOfYear } from '../../query/flow';
import type { TooltipText } from '../charts/tooltipText';
import type { FlowWords } from '../words/flow';
import type { Words } from '../words/words';
import { colorOfMetric } from './colorOfMetric';
import { doubtTexts, formText, hostOf } from './pointText';
import type { TableRow } from './tableRow';

/** What the parts of a flow need to be put into words. */
export interface FlowContext {
  words: Words;
  own: FlowWords;
  found: FlowOfYear;
  metricName: (id: string) => string;
}

/** The name of a node. */
export function nodeName({ key, kind, cause, column }: FlowNode, { own, metricName }: FlowContext): string {
  if (key === 'all') return own.all;
  if (key === 'unopened') return own.unopened;
  if (kind === 'gap')
    return column === 'reason' && cause !== 'failing' ? own.noReason : own.gap[cause ?? 'failing'];
  return kind === 'sum' && key === 'concluded' ? own.concludedSum : metricName(key);
}

/** The name of a node as its label in the chart says it. */
export function nodeLabel(node: FlowNode, context: FlowContext): string {
  const short: Record<string, string> = context.own.short;
  return (node.kind === 'stated' ? short[node.key] : undefined) ?? nodeName(node, context);
}

/** What the value of a node is a share of (0–1): of all on hand, or of what was concluded. */
export function shareOf({ column, value }: FlowNode, { found: { flow } }: FlowContext): number | undefined {
  const key = column === 'result' || column === 'reason' ? 'concluded' : 'all';
  const whole = flow.nodes.find((node) => node.key === key)?.value;
  return whole === undefined || whole === 0 ? undefined : value / whole;
}

/** Number and share: `1,234 (56%)`. */
export function nodeValue(node: FlowNode, context: FlowContext): string {
  const share = node.key === 'all' ? undefined : shareOf(node, context);
  const value = formatNumber(node.value);
  if (share === undefined) return value;
  return context.words.lang === 'zh'
    ? `${value}（${formatShare(share)}）`
    : `${value} (${formatShare(share)})`;
}

/** Colour of a node, as the name of a CSS custom property. */
export function nodeColor({ metric, column, key }: FlowNode): string {
  if (column === 'result' || column === 'reason')
    return key === 'unopened' ? '--line-rest' : colorOfMetric(metric);
  return key === 'received' || key === 'concluded' || key === 'all' ? '--count' : '--control';
}

/** Text of the tooltip of a band, and the same as one sentence. */
export function bandTooltip(band: PlacedBand, context: FlowContext): TooltipText {
  const { words, own, found } = context;
  const [from, to] = endsOf(band.link, context);
  const point = found.points.get(band.node.key);
  const share = shareOf({ ...band.node, value: band.link.value }, context);
  const notes = [
    ...(share === undefined ? [] : [`${own.share}: ${formatShare(share)}`]),
    ...gapTexts(context, band.node),
    ...(point === undefined ? [] : [...doubtTexts(point, words), formText(point, words)]),
    ...(point?.origin === undefined
      ? []
      : [
          `${words.sourceKinds[point.origin.sourceKind]}: ${hostOf(point.origin.source)}`,
          ...(point.origin.locator === '' ? [] : [point.origin.locator]),
        ]),
  ].filter((note) => note !== '');
  const name = `${from} → ${to}`;
  const value = formatNumber(band.link.value);
  return {
    name,
    year: found.year,
    value,
    color: nodeColor(band.node),
    notes,
    spoken: [`${name}: ${value}`, ...notes].join('; '),
  };
}

/** What the gaps of the flow (or one of them) say, a sentence each, both numbers in it. */
export function gapTexts(context: FlowContext, only?: FlowNode): string[] {
  const { own, found } = context;
  const { nodes, links } = found.flow;
  const isGap = (key: string): boolean => nodes.some((node) => node.key === key && node.kind === 'gap');
  const sides = (key: string): [into: number, out: number] => [
    sum(links.filter(({ to, from }) => to === key && !isGap(from))),
    sum(links.filter(({ from, to }) => from === key && !isGap(to))),
  ];
  return nodes
    .filter((node) => node.kind === 'gap' && (only === undefined || only.key === node.key))
    .map((node) => {
      const at = node.key.replace(/:(less|more)$/, '');
      const key = at === 'balance' ? 'all' : at === 'results' ? 'concluded' : at;
      const [into, out] = sides(key);
      const cause = node.cause ?? 'failing';
      const [whole, parts, gap] = [
        formatNumber(wholeOf(key, into)),
        formatNumber(out),
        formatNumber(node.value),
      ];
      if (at === 'balance') return own.balance(whole, parts, gap, cause);
      if (at === 'results') return own.results(whole, parts, gap, cause);
      return own.reasons(context.metricName(at), whole, parts, gap, cause);
    });

  function wholeOf(key: string, into: number): number {
    // Without the left side what was concluded is stated, not added up.
    return key === 'all' ? into : (nodes.find((node) => node.key === key)?.value ?? into);
  }
}

/** The numbers of a flow, a row for each band, then what has none: zeros and what is not stated. */
export function flowRows(context: FlowContext): TableRow[] {
  const { words, found } = context;
  const { flow } = found;
  const bands = flow.links.map((link): TableRow => {
    const [from, to] = endsOf(link, context);
    const end = flow.nodes.find(({ key }) => key === (link.to === 'all' ? link.from : link.to));
    const share = end && shareOf({ ...end, value: link.value }, context);
    const cells = [
      { text: to },
      { text: formatNumber(link.value), value: link.value },
      { text: share === undefined ? '' : formatShare(share) },
      { text: end === undefined ? '' : sourceText(end.key, context) },
    ];
    return { key: `${link.from}>${link.to}`, label: from, cells };
  });
  const rest = (metric: string, text: string, value?: number): TableRow => ({
    key: metric,
    label: '–',
    cells: [
      { text: context.metricName(metric) },
      { text, value },
      { text: '' },
      { text: sourceText(metric, context) },
    ],
  });
  return [
    ...bands,
    ...flow.zeros.map((metric) => rest(metric, '0', 0)),
    ...flow.absent.map((metric) => rest(metric, words.absences.not_stated)),
  ];
}

/** Both ends of a band by name. */
export function endsOf({ from, to }: FlowLink, context: FlowContext): [from: string, to: string] {
  const nameOf = (key: string): string => {
    const node = context.found.flow.nodes.find((each) => each.key === key);
    return node === undefined ? key : nodeName(node, context);
  };
  return [nameOf(from), nameOf(to)];
}

function sourceText(key: string, { words, found }: FlowContext): string {
  const origin = found.points.get(key)?.origin;
  return origin === undefined ? '' : `${words.sourceKinds[origin.sourceKind]}: ${hostOf(origin.source)}`;
}

function sum(links: readonly FlowLink[]): number {
  return links.reduce((all, { value }) => all + value, 0);
}
