/** Weights, as build.ts puts them into the module: deflated. */
declare module '*.weights.br' {
  const bytes: Uint8Array;
  export default bytes;
}
