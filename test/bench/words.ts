const EM_DASH = '–';

/** `1.24 s`, `38 ms`, `0.7 ms`; a dash where nothing was measured. */
export function inTime(ms: number): string {
  if (Number.isNaN(ms)) return EM_DASH;
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return `${ms >= 10 ? ms.toFixed(0) : ms.toFixed(1)} ms`;
}

/** `7.03 MB`, `92 kB`, in thousands. */
export function inBytes(bytes: number): string {
  if (Number.isNaN(bytes)) return EM_DASH;
  return bytes >= 1e6
    ? `${(bytes / 1e6).toFixed(bytes >= 1e8 ? 0 : 2)} MB`
    : `${(bytes / 1e3).toFixed(0)} kB`;
}

/** One to how much: `1/11`, `0.83`. */
export function inRatio(ratio: number): string {
  if (Number.isNaN(ratio)) return EM_DASH;
  return ratio <= 0.4 ? `1/${(1 / ratio).toFixed(1)}` : ratio.toFixed(2);
}

/** A Markdown table; columns after the first are set right. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}
