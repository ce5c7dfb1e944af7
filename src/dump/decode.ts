// Bytes to text.
import type { Finding } from './layout.ts';

export interface Decoded {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Decodes UTF-8; a byte order mark stays, so that the parts give the file back. */
export function decodeDump(bytes: Uint8Array): Decoded {
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), findings: [] };
}
