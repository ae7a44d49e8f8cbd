/**
 * A name in Latin letters, word by word, from its words and a syllable for each UTF-16 unit of them
 * (ü is v, empty for what is no Chinese character): Anshan Shi Tiexi Qu Shenji Ju, Xi'an Shi. What is
 * no Chinese character stays as it is.
 */
export function spelledName(words: readonly string[], syllables: readonly string[]): string {
  let at = 0;
  const spelled = words.map((word) => {
    const own = syllables.slice(at, at + word.length);
    at += word.length;
    return spelledWord(word, own);
  });
  return spelled.join(' ').trim();
}

function spelledWord(word: string, syllables: readonly string[]): string {
  let text = '';
  let isInside = false;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charAt(at);
    const syllable = syllables[at] ?? '';
    if (syllable === '') {
      text += unit;
      isInside = false;
      continue;
    }
    // 西安 is Xi'an, as xian would be one syllable.
    const letters = syllable.replace(/^([ln])v/, '$1ü');
    text += isInside ? (/^[aoe]/.test(letters) ? `'${letters}` : letters) : capital(letters);
    isInside = true;
  }
  return text;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
