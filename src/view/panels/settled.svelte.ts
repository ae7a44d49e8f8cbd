/**
 * A value that follows another once it has stood still for `delayMs`: for what need not keep up with
 * a moving thumb, such as a table of the same numbers. The first value is there at once.
 */
export function settled<T>(value: () => T, delayMs: number): { readonly current: T } {
  let current = $state.raw(value());
  $effect(() => {
    const next = value();
    const timer = setTimeout(() => (current = next), delayMs);
    return () => clearTimeout(timer);
  });
  return {
    get current() {
      return current;
    },
  };
}
