// The package ships types that its own "exports" hide from the compiler; these are the two calls we make.
declare module 'windows-1252' {
  /** Code units of the bytes; every byte has one. */
  export function decode(bytes: Uint8Array): string;
  /** The bytes, one in each element; throws for a character that Windows-1252 lacks. */
  export function encode(text: string): Uint16Array;
}
