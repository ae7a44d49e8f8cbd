// Gives every Vitrine frame of a page the height that its chart asks for. Frames may come later, too.
(() => {
  const script = document.currentScript || document.querySelector('script[src$="/embed.js"]');
  const site = new URL('.', script.src);
  const done = (window.vitrineSites ||= {});
  if (done[site]) return;
  done[site] = true;
  // Of a frame whose height counts its border and padding (box-sizing), these come on top of what the chart asks.
  const extraPx = (frame) => {
    const style = getComputedStyle(frame);
    if (style.boxSizing !== 'border-box') return 0;
    const sides = ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom'];
    return sides.reduce((sum, side) => sum + parseFloat(style[side]), 0);
  };
  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(site));
  addEventListener('message', ({ source, origin, data }) => {
    const asks =
      data && (data.type === 'vitrine:height' || (data.sentinel === 'amp' && data.type === 'embed-size'));
    const frame = asks && frames().find((each) => each.contentWindow === source);
    if (!frame || !(data.height > 0)) return;
    // A sandboxed frame has the origin "null"; any other must still show this site.
    const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin === (isOpaque ? 'null' : site.origin))
      frame.style.height = Math.min(data.height, 5000) + extraPx(frame) + 'px';
  });
  // Those that spoke before this script was here say it again.
  for (const frame of frames()) frame.contentWindow.postMessage({ type: 'vitrine:ask' }, '*');
})();
