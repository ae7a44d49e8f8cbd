import { plainColor } from '../../chart/plainColor';

const SVG = 'http://www.w3.org/2000/svg';
/** Properties that a picture must write out, with the value that needs no writing. */
const SHAPE: Readonly<Record<string, string>> = {
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
};
const TEXT: Readonly<Record<string, string>> = {
  ...SHAPE,
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'paint-order': 'normal',
};
/** How far under the named line the baseline lies, in ems: other programs know only the baseline. */
const BASELINES: Readonly<Record<string, number>> = { central: 0.35, middle: 0.25, hanging: 0.75 };

/**
 * The drawings of a chart as they stand in the page, in one group, each at its place within `stage`:
 * what style sheets say of them is written into their attributes, as plain colours and numbers.
 */
export function copyMarks(drawings: readonly SVGSVGElement[], stage: DOMRect): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  for (const drawing of drawings) {
    const place = drawing.getBoundingClientRect();
    const copy = document.createElementNS(SVG, 'g');
    const [x, y] = [tenths(place.left - stage.left), tenths(place.top - stage.top)];
    if (x !== 0 || y !== 0) copy.setAttribute('transform', `translate(${x} ${y})`);
    copy.append(...[...drawing.children].flatMap((child) => copyOf(child) ?? []));
    group.append(copy);
  }
  return group;
}

/** A copy of a drawn element and what it holds; undefined where it is not shown. */
function copyOf(source: Element): Element | undefined {
  const style = getComputedStyle(source);
  if (style.display === 'none' || style.visibility === 'hidden') return undefined;
  const copy = document.createElementNS(SVG, source.localName);
  for (const { name, value } of source.attributes) {
    if (!/^(?:class|style|role|tabindex|data-.*|aria-.*|on.*|(?:xlink:)?href)$/.test(name))
      copy.setAttribute(name, value);
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  if (source.localName !== 'g') paint(copy, style, source.localName);
  if (source.localName === 'text') lower(copy, style);
  for (const child of source.childNodes) {
    const inner =
      child instanceof Element
        ? copyOf(child)
        : child.nodeType === Node.TEXT_NODE
          ? child.cloneNode()
          : undefined;
    if (inner !== undefined) copy.append(inner);
  }
  return copy;
}

function paint(copy: Element, style: CSSStyleDeclaration, name: string): void {
  for (const property of ['fill', 'stroke']) {
    const value = style.getPropertyValue(property);
    // A pattern of the drawing itself, which its attribute names.
    if ((property === 'fill' && name === 'line') || value.startsWith('url(')) continue;
    const color = plainColor(value);
    if (color === undefined || color.opacity === 0) {
      if (property === 'fill') copy.setAttribute('fill', 'none');
      continue;
    }
    copy.setAttribute(property, color.hex);
    if (color.opacity !== 1) copy.setAttribute(`${property}-opacity`, String(color.opacity));
  }
  const isText = name === 'text' || name === 'tspan';
  for (const [property, plain] of Object.entries(isText ? TEXT : SHAPE)) {
    const value = style.getPropertyValue(property);
    if (value !== plain && value !== '') copy.setAttribute(property, value.replace(/px/g, ''));
  }
}

/** Moves a text down to the baseline that its style asks for. */
function lower(copy: Element, style: CSSStyleDeclaration): void {
  const ems = BASELINES[style.dominantBaseline];
  if (ems === undefined) return;
  const y = Number(copy.getAttribute('y') ?? 0);
  copy.setAttribute('y', String(tenths(y + ems * Number.parseFloat(style.fontSize))));
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10;
}
