/** Rows of the first frame: more than a window of usual height has room for under a heading. */
const FIRST_ROWS = 16;
/** Rows of each frame after it, so that none takes long. */
const MORE_ROWS = 12;

/**
 * How many rows of a long table are drawn: at first those that can be seen, the others in the frames
 * after. Once they are all there, other rows take their places at once: what is seen does not move.
 * To be called while a component initialises.
 * @param most how many rows there are
 */
export function growing(most: () => number): { readonly rows: number; finish: () => void } {
  let rows = $state(FIRST_ROWS);
  $effect(() => {
    if (rows >= most()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // After the frame that shows what is there.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (rows += MORE_ROWS));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get rows() {
      return Math.min(rows, most());
    },
    finish: () => (rows = Infinity),
  };
}
