import type { Break } from '../../domain/breaks';
import type { Form } from '../../domain/form';
import type { Words } from '../words/words';

/** Short text of a break for the chart: "form of 2019". */
export function breakLabelOf(each: Break, words: Words): string {
  return words.breaks.label(formsText(each.to, words));
}

/** One sentence on why a line stops. */
export function breakSentence(each: Break, words: Words): string {
  const forms = [formsText(each.from, words), formsText(each.to, words)] as const;
  const change = words.breaks.change(each.after, each.before, ...forms);
  const why =
    each.differences.length === 0
      ? [words.breaks.notAsked]
      : each.differences.map((difference) => words.breaks.differences[difference]);
  return [change, ...why].join(words.lang === 'zh' ? '' : ' ');
}

function formsText(forms: readonly Form[], words: Words): string {
  return forms.join(words.lang === 'zh' ? '、' : '/');
}
