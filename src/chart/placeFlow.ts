import { sankey } from 'd3-sankey';
import { FLOW_COLUMNS, type Flow, type FlowLink, type FlowNode } from '../domain/flow';
import { dodge } from './dodge';
import { textWidthPx, wrapText } from './textWidth';

export interface FlowInput {
  flow: Flow;
  widthPx: number;
  heightPx: number;
  /** The name of a node and its number, as its label says them. */
  labelOf: (node: FlowNode) => { name: string; value: string };
}

export interface PlacedNode {
  node: FlowNode;
  /** Left edge, px. */
  x: number;
  /** Top edge, px. */
  y: number;
  widthPx: number;
  heightPx: number;
  label: PlacedLabel;
}

/** Lines of text, the number last. */
export interface PlacedLabel {
  x: number;
  /** Centre of the first line, px. */
  y: number;
  lines: readonly string[];
}

export interface PlacedBand {
  key: string;
  link: FlowLink;
  /** The end that is not in common with its neighbours: what the band is of. */
  node: FlowNode;
  /** Column of gaps between columns of nodes, from 0. */
  column: number;
  /** Outline, as the `d` of a path. */
  path: string;
  /** Middle, px. */
  x: number;
  y: number;
  heightPx: number;
}

export interface PlacedFlow {
  nodes: readonly PlacedNode[];
  bands: readonly PlacedBand[];
  /** Whether the reasons were left out for want of room. */
  isCut: boolean;
}

/** Narrower charts show the results without their reasons. */
const ROOM_FOR_REASONS_PX = 720;
const NODE_PX = 10;
const PADDING_PX = 14;
export const FLOW_TEXT_PX = 12;
export const FLOW_LINE_PX = 14;

/**
 * Nodes in columns and bands between them, thick as their value, in the order given: nothing is
 * moved for beauty, so that years can be compared. Labels stand to the right of their node.
 */
export function placeFlow({ flow, widthPx, heightPx, labelOf }: FlowInput): PlacedFlow {
  const isCut = widthPx < ROOM_FOR_REASONS_PX && flow.nodes.some(({ column }) => column === 'reason');
  const shown = isCut ? withoutReasons(flow) : flow;
  if (shown.links.length === 0) return { nodes: [], bands: [], isCut };
  const columns = FLOW_COLUMNS.filter((column) => shown.nodes.some((node) => node.column === column));
  const labelPx = lastLabelPx(shown, columns.at(-1), labelOf, widthPx);
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId(({ key }) => key)
    .nodeAlign(({ column }) => columns.indexOf(column))
    .nodeWidth(NODE_PX)
    .nodePadding(PADDING_PX)
    // d3-sankey takes null for the order of the input, which its types lack for nodes.
    .nodeSort(null as unknown as () => number)
    .linkSort(null as unknown as () => number)
    .extent([
      [0, FLOW_LINE_PX],
      [Math.max(NODE_PX * columns.length * 2, widthPx - labelPx), heightPx - FLOW_LINE_PX],
    ]);
  const graph = layout({
    nodes: shown.nodes.map((node) => ({ ...node })),
    links: shown.links.map(({ from, to, value }) => ({ from, to, value, source: from, target: to })),
  });
  const held = new Map(shown.nodes.map((node) => [node.key, node]));

  const placed = graph.nodes.flatMap(({ key, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
    const node = held.get(key);
    return node === undefined ? [] : [{ node, x: x0, y: y0, widthPx: x1 - x0, heightPx: y1 - y0 }];
  });
  const stepPx = stepBetween(placed);
  const nodes = columns.flatMap((column) => {
    const roomPx = column === columns.at(-1) ? labelPx - 6 : stepPx - NODE_PX - 10;
    return withLabels(
      placed.filter(({ node }) => node.column === column),
      roomPx,
      heightPx,
      labelOf,
    );
  });
  const bands = graph.links.flatMap(({ from, to, value, source, target, y0 = 0, y1 = 0, width = 0 }) => {
    if (typeof source !== 'object' || typeof target !== 'object') return [];
    const [left, right] = [source.x1 ?? 0, target.x0 ?? 0];
    const [start, end] = [held.get(from), held.get(to)];
    if (start === undefined || end === undefined) return [];
    // What came is told by where it comes from, all else by where it goes.
    const isOfStart = start.column === 'came' || (start.kind === 'gap' && end.kind !== 'gap');
    return [
      {
        key: `${from}>${to}`,
        link: { from, to, value },
        node: isOfStart ? start : end,
        column: columns.indexOf(start.column),
        path: bandPath(left, y0, right, y1, Math.max(1, width)),
        x: (left + right) / 2,
        y: (y0 + y1) / 2,
        heightPx: width,
      },
    ];
  });
  return { nodes, bands, isCut };
}

function withoutReasons({ nodes, links, ...rest }: Flow): Flow {
  const isReason = (key: string): boolean => nodes.find((node) => node.key === key)?.column === 'reason';
  // A gap that stands before a result belongs to the reasons, too.
  const results = new Set(nodes.filter(({ column }) => column === 'result').map(({ key }) => key));
  const dropped = new Set(
    nodes
      .filter(({ key, kind, metric }) => isReason(key) || (kind === 'gap' && results.has(metric)))
      .map(({ key }) => key),
  );
  return {
    ...rest,
    nodes: nodes.filter(({ key }) => !dropped.has(key)),
    links: links.filter(({ from, to }) => !dropped.has(from) && !dropped.has(to)),
  };
}

/** Room right of the last column, px: for its longest label, less than a third of the chart at the most. */
function lastLabelPx(
  { nodes }: Flow,
  last: string | undefined,
  labelOf: FlowInput['labelOf'],
  widthPx: number,
): number {
  const widths = nodes
    .filter(({ column }) => column === last)
    .map((node) => textWidthPx(`${labelOf(node).name} ${labelOf(node).value}`, FLOW_TEXT_PX));
  return Math.min(widthPx * 0.3, Math.max(60, ...widths) * 1.1) + 12;
}

function stepBetween(nodes: readonly { x: number }[]): number {
  const lefts = [...new Set(nodes.map(({ x }) => x))].sort((a, b) => a - b);
  return (lefts[1] ?? 200) - (lefts[0] ?? 0);
}

function withLabels(
  nodes: readonly Omit<PlacedNode, 'label'>[],
  roomPx: number,
  heightPx: number,
  labelOf: FlowInput['labelOf'],
): PlacedNode[] {
  const texts = nodes.map(({ node }) => linesOf(labelOf(node), roomPx));
  const wanting = nodes.map((node, index) => ({
    y: node.y + node.heightPx / 2,
    heightPx: (texts[index]?.length ?? 1) * FLOW_LINE_PX + 2,
  }));
  const centres = dodge(wanting, 0, heightPx);
  return nodes.map((node, index) => {
    const lines = texts[index] ?? [];
    const centre = centres[index] ?? 0;
    const y = centre - ((lines.length - 1) * FLOW_LINE_PX) / 2;
    return { ...node, label: { x: node.x + node.widthPx + 5, y, lines } };
  });
}

/** Name and number on one line where they fit, else the name on up to two and the number under it. */
function linesOf({ name, value }: { name: string; value: string }, roomPx: number): string[] {
  const both = `${name} ${value}`;
  // Widths are estimates: some room to spare.
  if (textWidthPx(both, FLOW_TEXT_PX) * 1.06 <= roomPx) return [both];
  const isWide = textWidthPx(value, FLOW_TEXT_PX) * 1.06 > roomPx;
  // The share goes under the number rather than over the next node.
  const values = isWide ? value.split(/\s*(?=[(（])/) : [value];
  return [...wrapText(name, FLOW_TEXT_PX, roomPx, 2), ...values];
}

function bandPath(left: number, from: number, right: number, to: number, heightPx: number): string {
  const middle = (left + right) / 2;
  const half = heightPx / 2;
  const at = (value: number): string => value.toFixed(1);
  const curve = (x: number, y: number, startY: number): string =>
    `C${at(middle)},${at(startY)} ${at(middle)},${at(y)} ${at(x)},${at(y)}`;
  return [
    `M${at(left)},${at(from - half)}`,
    curve(right, to - half, from - half),
    `L${at(right)},${at(to + half)}`,
    curve(left, from + half, to + half),
    'Z',
  ].join('');
}
