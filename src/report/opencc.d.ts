declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs `traditional simplified`, separated by `|`; of several simplified forms the first is usual. */
  const pairs: string;
  export default pairs;
}
