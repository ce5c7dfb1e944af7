// UTF-32, which has four bytes a character; Node has no reader of it.

/** By its byte order mark, which end of a character is first; null for all other bytes. */
export function detectUtf32(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  if (bytes.length < 4) return null;
  const first = viewOf(bytes);
  if (first.getUint32(0, true) === mark) return 'utf-32le';
  return first.getUint32(0) === mark ? 'utf-32be' : null;
}

/** The text, in which the mark stays. */
export function decodeUtf32(encoding: 'utf-32le' | 'utf-32be', bytes: Uint8Array): string {
  const view = viewOf(bytes);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    characters.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
  }
  return characters.join('');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const mark = 0xfeff;
