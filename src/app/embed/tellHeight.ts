let toldPx: number | undefined;

/** Tells the page that holds this frame how high it is: `public/embed.js`, and pages of AMP. */
export function tellHeight(heightPx: number): void {
  toldPx = Math.ceil(heightPx);
  tell();
}

function tell(): void {
  if (parent === window || toldPx === undefined) return;
  // A height is no secret, and whose page it is cannot be known.
  parent.postMessage({ type: 'vitrine:height', height: toldPx }, '*');
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: toldPx }, '*');
}

/** Says it again to a page whose script came after the chart. */
addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
  if (source === parent && data?.type === 'vitrine:ask') tell();
});
