import { decodeHTML } from 'entities';

/** What a page of HTML consists of, in order. `from` and `to` are offsets in the source. */
export interface HtmlVisitor {
  /** A start tag; `tag` is its source from `<` to `>`. */
  open(name: string, tag: string): void;
  close(name: string): void;
  /** Characters without entities. */
  text(from: number, to: number): void;
  /** An entity, decoded. */
  entity(characters: string, from: number): void;
}

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'xmp', 'noembed', 'noframes']);
const ENTITY = /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});?/gi;

/**
 * Goes through HTML once and tells a visitor what comes. Made for speed on pages that are mostly
 * inline elements: attributes are not read here (see `attributeOf`), and nothing is built. Any
 * characters are a page; a tag that never ends is text that is left out.
 */
export function scanHtml(source: string, visitor: HtmlVisitor): void {
  let at = 0;
  let ampersand = -1;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const textEnd = tag === -1 ? source.length : tag;
    if (textEnd > at) {
      if (ampersand < at) ampersand = indexOrEnd(source, '&', at);
      if (ampersand >= textEnd) visitor.text(at, textEnd);
      else scanText(source, at, textEnd, visitor);
    }
    if (tag === -1) return;
    at = scanTag(source, tag, visitor);
  }
}

function indexOrEnd(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found;
}

/** Text that holds at least one `&`. */
function scanText(source: string, from: number, to: number, visitor: HtmlVisitor): void {
  let at = from;
  ENTITY.lastIndex = from;
  for (let match = ENTITY.exec(source); match !== null && match.index < to; match = ENTITY.exec(source)) {
    const decoded = decodedEntity(match[0]);
    if (decoded === match[0]) continue;
    if (match.index > at) visitor.text(at, match.index);
    visitor.entity(decoded, match.index);
    at = match.index + match[0].length;
  }
  if (at < to) visitor.text(at, to);
}

const entities = new Map<string, string>();

function decodedEntity(entity: string): string {
  let decoded = entities.get(entity);
  if (decoded === undefined) {
    decoded = decodeHTML(entity);
    if (entities.size < 2000) entities.set(entity, decoded);
  }
  return decoded;
}

/** Handles what begins with `<`; returns the offset behind it. */
function scanTag(source: string, start: number, visitor: HtmlVisitor): number {
  const sign = source.charCodeAt(start + 1);
  if (sign === 0x21) return endOfDeclaration(source, start);
  if (sign === 0x3f) return after(source, '>', start);
  const isClosing = sign === 0x2f;
  const nameStart = start + (isClosing ? 2 : 1);
  const nameEnd = endOfName(source, nameStart);
  if (nameEnd === nameStart) {
    // A bare `<` is text, as in 《a<b》.
    if (isClosing) return after(source, '>', start);
    visitor.text(start, start + 1);
    return start + 1;
  }
  const name = nameAt(source, nameStart, nameEnd);
  const end = endOfTag(source, nameEnd);
  if (isClosing) {
    visitor.close(name);
    return end;
  }
  visitor.open(name, source.slice(start, end));
  if (!RAW.has(name)) return end;
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = end;
  const closing = close.exec(source);
  visitor.close(name);
  return closing === null ? source.length : after(source, '>', closing.index);
}

const names = new Map<number, string>();
const MOST_NAMES = 500;

/**
 * The name in lower case. The same string for the same name: sets look up a string that they have
 * seen in a fraction of the time, and pages have thousands of tags.
 */
function nameAt(source: string, from: number, to: number): string {
  let key = 0;
  for (let at = from; at < to; at += 1) key = (key * 31 + source.charCodeAt(at)) | 0;
  const known = names.get(key);
  if (known?.length === to - from && source.startsWith(known, from)) return known;
  const name = source.slice(from, to).toLowerCase();
  if (names.size < MOST_NAMES) names.set(key, name);
  return name;
}

/** The end of a tag's name; its start when none is there. */
function endOfName(source: string, start: number): number {
  let at = start;
  for (; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
    const isOther = (unit >= 0x30 && unit <= 0x3a) || unit === 0x2d;
    if (!isLetter && !(isOther && at > start)) break;
  }
  return at;
}

/** Comments end at `-->`; conditional ones of Office pages hold markup that other programs ignore. */
function endOfDeclaration(source: string, start: number): number {
  if (source.startsWith('<!--', start)) return after(source, '-->', start + 2);
  if (source.startsWith('<![CDATA[', start)) return after(source, ']]>', start);
  return after(source, '>', start);
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}

/** The end of a tag, over `>` in quoted values; quotes that never close do not swallow the page. */
function endOfTag(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === 0x3e) return at + 1;
    if (unit !== 0x22 && unit !== 0x27) continue;
    const mate = source.indexOf(unit === 0x22 ? '"' : "'", at + 1);
    if (mate === -1 || mate - at > LONGEST_VALUE) return after(source, '>', from);
    at = mate;
  }
  return source.length;
}

const LONGEST_VALUE = 20_000;

/** The value of an attribute in a start tag, '' when it has none, undefined when it is not there. */
export function attributeOf(tag: string, name: string): string | undefined {
  const pattern =
    patterns.get(name) ??
    new RegExp(`[\\s"'/]${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]*)))?(?=[\\s/>"'])`, 'i');
  patterns.set(name, pattern);
  const match = pattern.exec(tag);
  if (match === null) return undefined;
  return match[1] ?? match[2] ?? match[3] ?? '';
}

const patterns = new Map<string, RegExp>();
