/**
 * Whom the reader points at, by the pointer or the keyboard, wherever on the page: every mark of a body or
 * group carries its key in `data-who` (several with spaces between), `panels/Highlight.svelte` brings out
 * the marks that hold `key` and lets the others step back.
 */
class Pointed {
  /** `entityKey` of the body or group; undefined when none is pointed at. */
  key = $state.raw<string>();
}

export const pointed = new Pointed();
