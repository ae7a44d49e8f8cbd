/**
 * The address of the whole site for what a frame was asked for by `search`: with all that it says, which of several
 * charts it is too.
 */
export function loadedAddress(search: string): string {
  const query = new URLSearchParams(search);
  query.set('embed', '1');
  query.set('load', '1');
  return `./?${String(query)}`;
}
