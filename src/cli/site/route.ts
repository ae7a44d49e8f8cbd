/**
 * The script that decides which page an address asks for. With `embed=1` it is the light page of one chart,
 * and nothing of the site itself must have been asked for by then: so what loads the site waits in a
 * template. A plain script, as it must run in a sandboxed frame too, where a host may refuse modules.
 * With `load=1` the reader has asked, in a frame, for a chart that takes the whole site; the drawn first page
 * would be another chart, and is taken away; `heightScript` tells the page around it how high it becomes.
 */
export function writeRoute(lightPage: string, heightScript: string): string {
  return `(()=>{const d=document,h=d.documentElement,s=location.search;
if(/[?&]embed=1(&|$)/.test(s)){if(!/[?&]load=1(&|$)/.test(s))return location.replace(${JSON.stringify(lightPage)}+s+location.hash);
h.hidden=true;addEventListener("DOMContentLoaded",()=>{d.getElementById("page").textContent="";h.hidden=false;d.head.append(Object.assign(d.createElement("script"),{src:${JSON.stringify(heightScript)}}))})}
d.head.append(d.getElementById("site").content)})()
`;
}

/** The page with its modules in a template, the script of `writeRoute` behind it, and the policy ahead of all. */
export function putRoute(html: string, route: string, policy: string): string {
  const loads: string[] = [];
  const kept = html.replace(/[ \t]*<(script|link)\b([^>]*)>(?:<\/script>)?\n?/g, (element, _, attributes) => {
    if (!/type="module"|rel="(module)?preload"/.test(String(attributes))) return element;
    loads.push(element.trim());
    return '';
  });
  const head = [
    policy,
    `<template id="site">${loads.join('')}</template>`,
    // Before any sheet, for which a script would wait.
    `<script src="${route}"></script>`,
  ];
  return (
    kept
      .replace(
        /[ \t]*<meta charset[^>]*>\n/,
        (charset) => charset + head.map((line) => `    ${line}\n`).join(''),
      )
      // A sandboxed frame may take a sheet from any host unless it asks for it as data.
      .replace(/(<link rel="stylesheet") crossorigin/g, '$1')
  );
}
