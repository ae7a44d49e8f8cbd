import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes `index.html` into the folder of the pictures: a row for each view, a column for each language,
 * theme and width, and over them what went wrong while they were taken.
 */
export async function writeContactSheet(
  folder: string,
  { names, kinds, trouble }: { names: string[]; kinds: string[]; trouble: string[] },
): Promise<void> {
  const rows = names.map((name) => {
    const cells = kinds.map((kind) => {
      const file = `${name}-${kind}.png`;
      return `<a href="${file}"><img src="${file}" alt="${name}, ${kind}" loading="lazy"><span>${kind}</span></a>`;
    });
    return `<section id="${name}"><h2>${name}</h2><div>${cells.join('')}</div></section>`;
  });
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Vitrine: contact sheet</title>
<style>
  body { margin: 1rem; font: 13px/1.4 system-ui, sans-serif; background: #8a8a8a; }
  nav, ul { columns: 12rem; }
  div { display: grid; grid-template-columns: repeat(${String(kinds.length)}, minmax(9rem, 1fr)); gap: 0.6rem; }
  a { color: #000; }
  img { display: block; width: 100%; max-height: 26rem; object-fit: cover; object-position: top; }
</style>
<h1>Vitrine: contact sheet</h1>
<ul>${trouble.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>
<nav>${names.map((name) => `<a href="#${name}">${name}</a><br>`).join('')}</nav>
${rows.join('\n')}
</html>
`;
  await writeFile(join(folder, 'index.html'), page);
}
