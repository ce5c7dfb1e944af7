// UTF-32, which has four bytes a character; Node has no reader of it.

/** The text of bytes that begin with its byte order mark, which stays; null for all others. */
export function decodeUtf32(bytes: Uint8Array): string | null {
  if (bytes.length < 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = view.getUint32(0, true) === mark;
  if (!isLittle && view.getUint32(0) !== mark) return null;
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    characters.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
  }
  return characters.join('');
}

const mark = 0xfeff;
