/** Matches characters that stand a full em wide: CJK, kana, hangul, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Width in px that `text` takes at `sizePx`, by the average widths of system fonts. An estimate:
 * it must give the same layout at build time, where there is no font to measure.
 */
export function textWidthPx(text: string, sizePx: number): number {
  let em = 0;
  for (const character of text) {
    if (WIDE.test(character)) em += 1;
    else if (/[iljtfr.,:;'|()[\] ]/.test(character)) em += 0.32;
    else if (/[A-ZmwMW%@]/.test(character)) em += 0.72;
    else em += 0.56;
  }
  return em * sizePx;
}

/** `text` cut to `maxPx` with an ellipsis at its end, unchanged when it fits. */
export function fitText(text: string, sizePx: number, maxPx: number): string {
  if (textWidthPx(text, sizePx) <= maxPx) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidthPx(`${characters.join('')}…`, sizePx) > maxPx) characters.pop();
  return `${characters.join('')}…`;
}

/** Runs that stay on one line: a word with its space, or a wide character with the marks that close it. */
const WORDS =
  /[^\s\u2e80-\uffef]+[、。，．；：！？）》」』〉”’]*\s*|[\u2e80-\uffef][、。，．；：！？）》」』〉”’]*\s*/g;

/**
 * `text` broken into at most `maxLines` lines of `maxPx`, at spaces where there are any and
 * between characters in Chinese, where no line begins with a stop or a closing bracket; the last line
 * is cut with an ellipsis when it must be.
 */
export function wrapText(text: string, sizePx: number, maxPx: number, maxLines: number): string[] {
  const words = text.match(WORDS) ?? [text];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && textWidthPx((line + word).trimEnd(), sizePx) > maxPx) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines.map((each) => fitText(each, sizePx, maxPx));
  const kept = lines.slice(0, maxLines - 1);
  return [...kept, fitText(lines.slice(maxLines - 1).join(''), sizePx, maxPx)];
}
