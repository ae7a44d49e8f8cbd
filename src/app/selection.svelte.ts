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
   * moves): the address follows when it is settled, as writing it costs a good part of a frame.
   */
  change(patch: Partial<Selection>, { settle = true } = {}): void {
    this.#current = { ...this.#current, ...patch };
    if (!settle) return;
    const query = writeAddress(this.#current);
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
  }

  #read(): void {
    const { selection, notes } = readAddress(location.search, this.#metricIds);
    this.#current = selection;
    this.notes = notes;
  }
}
