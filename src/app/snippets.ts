/** Where the files of a table stand, as absolute addresses; a large table has several. */
export interface TableAddresses {
  csv: readonly string[];
  parquet: readonly string[];
}

/** A short program that reads the table `figures` from its address; tests run it as it is shown. */
export interface Snippet {
  id: 'duckdb' | 'python' | 'r' | 'observable';
  /** What it runs in. */
  name: string;
  /** Language of its code, as BCP 47 has none of programs: for those who colour it. */
  language: 'sql' | 'python' | 'r' | 'javascript';
  code: (figures: TableAddresses) => string;
}

/**
 * The same question in each language: requests received by year, of bodies' own reports and all applicants, of
 * several sources the preferred one; with the number of bodies behind it, and of figures that are no exact numbers.
 * Each ends with `answer`, a table of the columns year, bodies, inexact, received, and prints it.
 */
export const SNIPPETS: readonly Snippet[] = [
  {
    id: 'duckdb',
    name: 'DuckDB',
    language: 'sql',
    code: ({ parquet }) => `SELECT
  year,
  count(*) AS bodies,
  count(*) FILTER (WHERE qualifier <> 'exact') AS inexact,
  sum(value) AS received
FROM read_parquet(${listed(parquet, (all) => `[${all}]`, "'")})
WHERE metric = 'received' AND applicant = 'total'
  AND scope = 'own' AND preferred
GROUP BY year
ORDER BY year;`,
  },
  {
    id: 'python',
    name: 'Python (pandas)',
    language: 'python',
    code: ({ csv }) => `import pandas as pd

text = {"form": "string", "form_assumed": "string"}
figures = ${
      csv.length === 1
        ? `pd.read_csv(${listed(csv, String)}, dtype=text)`
        : `pd.concat(pd.read_csv(part, dtype=text) for part in ${listed(csv, (all) => `[${all}]`)})`
    }
chosen = figures[
    (figures["metric"] == "received")
    & (figures["applicant"] == "total")
    & (figures["scope"] == "own")
    & figures["preferred"]
]
answer = (
    chosen.assign(inexact=chosen["qualifier"] != "exact")
    .groupby("year", as_index=False)
    .agg(bodies=("value", "size"), inexact=("inexact", "sum"), received=("value", "sum"))
)
print(answer)`,
  },
  {
    id: 'r',
    name: 'R',
    language: 'r',
    code: ({ csv }) => `figures <- ${
      csv.length === 1
        ? `read.csv(${listed(csv, String)}, encoding = "UTF-8")`
        : `do.call(rbind, lapply(${listed(csv, (all) => `c(${all})`)}, read.csv, encoding = "UTF-8"))`
    }
chosen <- subset(
  figures,
  metric == "received" & applicant == "total" & scope == "own" & as.logical(preferred)
)
answer <- data.frame(
  year = sort(unique(chosen$year)),
  bodies = as.vector(tapply(chosen$value, chosen$year, length)),
  inexact = as.vector(tapply(chosen$qualifier != "exact", chosen$year, sum)),
  received = as.vector(tapply(chosen$value, chosen$year, sum))
)
print(answer)`,
  },
  {
    id: 'observable',
    name: 'Observable (JavaScript, D3)',
    language: 'javascript',
    code: ({ csv }) => `const figures = ${
      csv.length === 1
        ? `await d3.csv(${listed(csv, String)}, d3.autoType)`
        : `(await Promise.all(${listed(csv, (all) => `[${all}]`)}.map((part) => d3.csv(part, d3.autoType)))).flat()`
    };
const chosen = figures.filter(
  (d) =>
    d.metric === "received" && d.applicant === "total" &&
    d.scope === "own" && d.preferred
);
const answer = d3
  .rollups(
    chosen,
    (rows) => ({
      bodies: rows.length,
      inexact: rows.filter((d) => d.qualifier !== "exact").length,
      received: d3.sum(rows, (d) => d.value),
    }),
    (d) => d.year
  )
  .map(([year, numbers]) => ({ year, ...numbers }))
  .sort((a, b) => a.year - b.year);`,
  },
];

/** One address as a text of the language; several in the brackets of its lists. */
function listed(addresses: readonly string[], brackets: (all: string) => string, quote = '"'): string {
  // An address holds neither quotes nor backslashes: URL writes them as %22, %27 (see addressOf) and %5C.
  const texts = addresses.map((address) => `${quote}${address}${quote}`);
  return texts.length === 1 ? (texts[0] ?? '') : brackets(`\n  ${texts.join(',\n  ')}\n`);
}

/** The absolute address of a file beside the package's description, safe within quotes of any language. */
export function addressOf(path: string, folder: URL): string {
  return new URL(path, folder).href.replaceAll("'", '%27');
}
