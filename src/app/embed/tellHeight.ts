import { turnsBack, type Told } from './turnsBack';

let last: Told | undefined;
let before: Told | undefined;

/** Tells the page that holds this frame how high it is: `public/embed.js`, and pages of AMP. */
export function tellHeight(exactPx: number): void {
  const told: Told = { heightPx: Math.ceil(exactPx), frameWidthPx: innerWidth, atMs: performance.now() };
  // Out of sight nothing has a height.
  if (told.heightPx <= 0 || told.heightPx === last?.heightPx || turnsBack(told, last, before)) return;
  [before, last] = [last, told];
  tell();
}

function tell(): void {
  if (parent === window || last === undefined) return;
  // A height is no secret, and whose page it is cannot be known.
  parent.postMessage({ type: 'vitrine:height', height: last.heightPx }, '*');
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: last.heightPx }, '*');
}

/** Says it again to a page whose script came after the chart. */
addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
  if (source === parent && data?.type === 'vitrine:ask') tell();
});
