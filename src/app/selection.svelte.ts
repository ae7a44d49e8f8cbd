import { readAddress, writeAddress, type AddressNote, type Selection } from './address';

/** What the reader picked, kept in the address: back and forward bring earlier choices back. */
export class Choices {
  #current = $state.raw<Selection>() as Selection;
  notes = $state.raw<readonly AddressNote[]>([]);
  readonly #metricIds: ReadonlySet<string>;

  constructor(metricIds: ReadonlySet<string>) {
    this.#metricIds = metricIds;
    this.#read();
    window.addEventListener('popstate', () => this.#read());
  }

  get current(): Selection {
    return this.#current;
  }

  /**
   * Changes some of the choices. `settle: false` is for a choice still being made (a thumb that
   * moves): the address follows, but back leads past it.
   */
  change(patch: Partial<Selection>, { settle = true } = {}): void {
    this.#current = { ...this.#current, ...patch };
    const address = `${location.pathname}${writeAddress(this.#current)}`;
    if (settle && address !== this.#settled) {
      // The entry of the unsettled choice becomes the settled one, behind the one before it.
      if (this.#isUnsettled) history.replaceState(null, '', this.#settled);
      history.pushState(null, '', address);
      this.#settled = address;
      this.#isUnsettled = false;
    } else {
      history.replaceState(null, '', address);
      this.#isUnsettled = !settle;
    }
  }

  #settled = `${location.pathname}${location.search}`;
  #isUnsettled = false;

  #read(): void {
    const { selection, notes } = readAddress(location.search, this.#metricIds);
    this.#current = selection;
    this.notes = notes;
    this.#settled = `${location.pathname}${location.search}`;
    this.#isUnsettled = false;
  }
}
