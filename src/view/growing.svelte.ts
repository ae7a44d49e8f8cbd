/** How many are drawn in the first frame, and in each one after it, so that none takes long. */
interface Pace {
  first: number;
  more: number;
}

/**
 * How many parts of something long are drawn: at first those that can be seen, the others in the frames
 * after. Once they are all there, other parts take their places at once: what is seen does not move.
 * To be called while a component initialises.
 * @param most how many parts there are
 */
export function growing(
  most: () => number,
  { first, more }: Pace,
): { readonly count: number; finish: () => void } {
  let count = $state(first);
  $effect(() => {
    if (count >= most()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // After the frame that shows what is there.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (count += more));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get count() {
      return Math.min(count, most());
    },
    finish: () => (count = Infinity),
  };
}
