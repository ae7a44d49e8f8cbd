import type { Series } from '../../domain/series';
import type { PointContext } from '../../view/panels/pointText';
import type { Work } from '../answer.svelte';

/** A chart of a page, as its frame was given it. */
export interface DrawnFigure {
  title: string;
  subtitle: readonly string[];
  series: readonly Series[];
  years: readonly number[];
  context: PointContext;
}

/** What renderings of one page hold in common: answers to its questions, and the charts of the last rendering. */
export class DrawnPageState {
  figures: DrawnFigure[] = [];
  readonly #answers = new Map<string, unknown>();
  readonly #asked = new Map<string, Work<unknown>>();
  readonly #counts = new Map<string, number>();

  /** The answer to a question, undefined until `settle`. */
  answer(name: string, question: () => Work<unknown>): unknown {
    const at = this.#counts.get(name) ?? 0;
    this.#counts.set(name, at + 1);
    const key = `${at} ${name}`;
    if (!this.#answers.has(key)) this.#asked.set(key, question());
    return this.#answers.get(key);
  }

  /** Forgets the last rendering. */
  begin(): void {
    this.figures = [];
    this.#counts.clear();
  }

  /** Answers what the rendering asked; whether there was anything. */
  async settle(): Promise<boolean> {
    const asked = [...this.#asked];
    this.#asked.clear();
    const { signal } = new AbortController();
    const early = (): void => undefined;
    for (const [key, work] of asked) this.#answers.set(key, await work(signal, early));
    return asked.length > 0;
  }
}
