import type { Break } from '../../domain/breaks';
import type { Form } from '../../domain/form';
import type { Words } from '../words/words';

/** Short text of a break for the chart: "form of 2019". */
export function breakLabelOf(each: Break, words: Words): string {
  switch (each.kind) {
    case 'form':
      return words.breaks.label(formsText(each.to, words));
    case 'lineage':
      return words.breaks.lineageLabel(each.event);
    case 'restart':
      return words.breaks.restartLabel;
  }
}

/** A sentence or two on why a line stops, or on whose figures it runs over. */
export function breakSentence(each: Break, words: Words): string {
  const space = words.lang === 'zh' ? '' : ' ';
  switch (each.kind) {
    case 'form': {
      const forms = [formsText(each.from, words), formsText(each.to, words)] as const;
      const change = words.breaks.change(each.after, each.before, ...forms);
      const why =
        each.differences.length === 0
          ? [words.breaks.notAsked]
          : each.differences.map((difference) => words.breaks.differences[difference]);
      return [change, ...why].join(space);
    }
    case 'lineage': {
      const said = words.breaks.lineage(each.event, words.list(each.from), each.into, each.before);
      return [said, each.joined ? words.breaks.joined(each.event) : words.breaks.cut].join(space);
    }
    case 'restart':
      return words.breaks.restart(each.after, each.before);
  }
}

function formsText(forms: readonly Form[], words: Words): string {
  return forms.join(words.lang === 'zh' ? '、' : '/');
}
