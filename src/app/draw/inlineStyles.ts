import { mixColors } from './mixColors';

/** What a picture must write out, by the CSS property. */
const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'];
const TEXT = ['font-size', 'font-weight', 'text-anchor', 'paint-order'];
/** How far under the named line the baseline lies, in ems: other programs know only the baseline. */
const BASELINES: Readonly<Record<string, number>> = { central: 0.35, middle: 0.25, hanging: 0.75 };
const INHERITED = new Set([...PAINT, ...TEXT, 'dominant-baseline']);

interface Rule {
  selector: readonly string[];
  declarations: readonly (readonly [name: string, value: string])[];
  specificity: number;
}

interface Open {
  tag: string;
  classes: readonly string[];
  styles: Readonly<Record<string, string>>;
}

/**
 * The markup of an SVG drawing with what a style sheet says of it in the attributes of its elements, colours plain; `variables`
 * are the custom properties of the page. Selectors of tags, classes and descendants are understood: the site's marks use no
 * others.
 */
export function inlineStyles(
  markup: string,
  styleSheet: string,
  variables: Readonly<Record<string, string>>,
): string {
  const rules = rulesOf(styleSheet);
  const open: Open[] = [{ tag: '', classes: [], styles: variables }];
  return markup
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<(\/?)([a-z]+)([^>]*?)(\/?)>/gi, (whole, close, tag: string, rest: string, empty) => {
      if (close !== '') {
        open.pop();
        return whole;
      }
      const attributes = new Map(
        [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
      );
      const classes = (attributes.get('class') ?? '').split(/\s+/).filter((each) => each !== '');
      const parent = open.at(-1)?.styles ?? {};
      const own: Open = { tag, classes, styles: {} };
      const styles: Record<string, string> = Object.fromEntries(
        Object.entries(parent).filter(([name]) => name.startsWith('--') || INHERITED.has(name)),
      );
      const matching = rules.filter(({ selector }) => matches(selector, [...open, own]));
      const said = matching
        .sort((a, b) => a.specificity - b.specificity)
        .flatMap(({ declarations }) => declarations);
      for (const [name, value] of [...said, ...declarationsOf(attributes.get('style') ?? '')])
        setStyle(styles, name, value);
      if (empty === '') open.push({ ...own, styles });
      write(attributes, styles, tag);
      const text = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
      return `<${tag}${text}${empty === '' ? '' : '/'}>`;
    });
}

function write(attributes: Map<string, string>, styles: Readonly<Record<string, string>>, tag: string): void {
  for (const name of [...attributes.keys()]) {
    if (/^(?:class|style|role|tabindex|data-.*|aria-.*)$/.test(name)) attributes.delete(name);
  }
  const opacity = resolve(styles['opacity'] ?? '1', styles);
  if (opacity !== '1') attributes.set('opacity', opacity);
  if (tag === 'g') return;
  const isText = tag === 'text' || tag === 'tspan';
  for (const name of isText ? [...PAINT, ...TEXT] : PAINT) {
    const value = styles[name] === undefined ? undefined : resolve(styles[name], styles);
    if (value === undefined || (name === 'fill' && tag === 'line')) continue;
    attributes.set(
      name,
      name === 'fill' || name === 'stroke' ? mixColors(value) : value.replaceAll('px', ''),
    );
  }
  const ems = BASELINES[styles['dominant-baseline'] ?? ''];
  if (tag === 'text' && ems !== undefined) {
    const y = Number(attributes.get('y') ?? 0) + ems * Number.parseFloat(styles['font-size'] ?? '12');
    attributes.set('y', String(Math.round(10 * y) / 10));
  }
}

function setStyle(styles: Record<string, string>, name: string, value: string): void {
  if (name !== 'font') {
    styles[name] = value.startsWith('var(') && name.startsWith('--') ? resolve(value, styles) : value;
    return;
  }
  const font = /(?:(\d{3})\s+)?(\d+(?:\.\d+)?)px/.exec(value);
  styles['font-weight'] = font?.[1] ?? '400';
  styles['font-size'] = font?.[2] ?? '12';
}

/** The value with its variables put in. */
function resolve(value: string, styles: Readonly<Record<string, string>>): string {
  // Of functions inside each other the inner go first.
  const once = value.replaceAll(
    /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g,
    (_, name: string, instead?: string) => styles[name] ?? instead ?? 'none',
  );
  return once === value || !once.includes('var(') ? once : resolve(once, styles);
}

function rulesOf(styleSheet: string): Rule[] {
  const plain = styleSheet
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').flatMap((each) => {
      const selector = each
        .trim()
        .replaceAll(/:where\((\.[\w-]+)\)/g, '$1')
        .split(/\s+/);
      // A state, such as the pointer on it: no picture has one.
      if (/[:>+~[]/.test(each.replaceAll(/:where\(\.[\w-]+\)/g, ''))) return [];
      const specificity =
        selector.join('').split('.').length * 10 + selector.filter((part) => /^[a-z]/.test(part)).length;
      return [{ selector, declarations: declarationsOf(body), specificity }];
    }),
  );
}

function declarationsOf(body: string): (readonly [string, string])[] {
  return body.split(';').flatMap((each) => {
    const at = each.indexOf(':');
    return at < 0 ? [] : [[each.slice(0, at).trim(), each.slice(at + 1).trim()] as const];
  });
}

/** Whether the last of the elements, within those before it, is one that the selector means. */
function matches(selector: readonly string[], elements: readonly Open[]): boolean {
  const [last = '', ...rest] = [...selector].reverse();
  const own = elements.at(-1);
  if (own === undefined || !isOne(last, own)) return false;
  let at = elements.length - 2;
  for (const part of rest) {
    while (at >= 0 && !isOne(part, elements[at] ?? own)) at -= 1;
    if (at < 0) return false;
    at -= 1;
  }
  return true;
}

function isOne(part: string, { tag, classes }: Open): boolean {
  const [name = '', ...wanted] = part.split('.');
  return (name === '' || name === tag) && wanted.every((each) => classes.includes(each));
}
