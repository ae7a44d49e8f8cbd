/** What the tab key comes to. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

const isStop = (element: HTMLElement): boolean =>
  element.isConnected &&
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  element.getClientRects().length > 0;

const viewOf = (): string | null => new URLSearchParams(location.search).get('view');

const kept = new WeakSet<Element>();

/**
 * Gives the focus a place when what had it goes away by its own press (a chip, a hint, a chart that leads to
 * another page): the next stop beside it, else the one before; in another view the start of the content.
 * Browsers leave it at the top of the page, from where a reader with a keyboard begins anew.
 */
export function keepFocus(page: Element): void {
  // A corpus that is opened again stands in the same page.
  if (kept.has(page)) return;
  kept.add(page);

  let last: HTMLElement | undefined;
  /** As it was when the focus came: what stood around it, the stops of the page, its view. */
  let around: HTMLElement[] = [];
  let stops: HTMLElement[] = [];
  let view: string | null = null;

  document.addEventListener('focusin', ({ target }) => {
    // A dialog gives back what it took; the page keeps where it was before.
    if (!(target instanceof HTMLElement || target instanceof SVGElement) || !page.contains(target)) return;
    last = target as HTMLElement;
    around = [];
    for (let each = last.parentElement; each !== null && each !== page; each = each.parentElement)
      around.push(each);
    stops = [...page.querySelectorAll<HTMLElement>(STOPS)];
    view = viewOf();
  });

  /** The stop beside what went, the nearest in what stood around it. */
  function besides(gone: HTMLElement): HTMLElement | undefined {
    const at = stops.indexOf(gone);
    const near = [...stops.slice(at + 1), ...stops.slice(0, Math.max(0, at)).reverse()].filter(isStop);
    for (const place of around) {
      const stop = place.isConnected ? near.find((each) => place.contains(each)) : undefined;
      if (stop !== undefined) return stop;
      if (place.tagName === 'MAIN') return undefined;
    }
    return undefined;
  }

  function restore(): void {
    if (last === undefined || document.activeElement !== document.body) return;
    // Neither gone nor made to stand still: the reader left it.
    if (last.isConnected && !last.matches(':disabled')) return;
    const gone = last;
    last = undefined;
    const isOther = viewOf() !== view;
    const beside = isOther ? undefined : besides(gone);
    if (beside !== undefined) {
      beside.focus({ preventScroll: true });
      return;
    }
    const main = page.querySelector('main');
    main?.focus({ preventScroll: true });
    // Another view is read from its beginning.
    if (isOther && main !== null && main.getBoundingClientRect().top < 0) main.scrollIntoView();
  }

  let waiting = 0;
  new MutationObserver(() => {
    if (last === undefined || waiting !== 0 || document.activeElement !== document.body) return;
    // What goes may come again within the frame, and a dialog that closes has its turn first.
    waiting = window.setTimeout(() => {
      waiting = 0;
      restore();
    }, 50);
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}
