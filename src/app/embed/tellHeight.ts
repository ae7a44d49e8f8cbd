/** Tells the page that holds this frame how high it is: `public/embed.js`, and pages of AMP. */
export function tellHeight(heightPx: number): void {
  if (parent === window) return;
  const height = Math.ceil(heightPx);
  // Heights are no secret, and whose page it is cannot be known.
  parent.postMessage({ type: 'vitrine:height', height }, '*');
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
}
