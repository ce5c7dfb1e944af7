// What a server answered, with the head of the answer above it, as `curl -i` saves it: `HTTP/2 200`, and its fields.
//
// The head says nothing of the list: its `date` is the moment of the download.

/** What stands below the head, or below the last where a server sent the program elsewhere first, on the lines that it has in the file; null for any other file. */
export function unwrapAnswer(bytes: Uint8Array): Uint8Array | null {
  // Byte by byte, so that lengths are those of the file.
  const head = heads.exec(new TextDecoder('latin1').decode(bytes.subarray(0, longest)))?.[0];
  if (head === undefined) return null;
  const lines = new TextEncoder().encode(head.replace(/[^\n]/g, ''));
  return Buffer.concat([lines, bytes.subarray(head.length)]);
}

const heads =
  /^(?:HTTP\/\d(?:\.\d)? \d{3}(?: [^\n]{0,200})?\r?\n(?:[\w-]{1,100}:[^\n]{0,8000}\n){1,100}\r?\n){1,5}/i;
const longest = 1 << 16;
