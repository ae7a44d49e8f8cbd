/**
 * A value that follows another, unless that is null, once it has stood still for `delayMs`: for what need not keep up with
 * a moving thumb, such as a table of the same numbers. Until then it is `first`: its value at once, unless
 * another is given.
 */
export function settled<T>(value: () => T, delayMs: number, first = value()): { readonly current: T } {
  let current = $state.raw(first);
  $effect(() => {
    const next = value();
    if (next === null) return;
    const timer = setTimeout(() => (current = next), delayMs);
    return () => clearTimeout(timer);
  });
  return {
    get current() {
      return current;
    },
  };
}
