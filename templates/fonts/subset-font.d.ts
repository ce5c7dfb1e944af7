// subset-font ships no types; this is the part in use.
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2' | 'woff' | 'truetype';
    /** OpenType features to keep; all others go. */
    readonly keepFeatures?: readonly string[];
  }
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: Options,
  ): Promise<Uint8Array>;
}
