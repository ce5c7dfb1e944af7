// Files that are no text, by their first bytes or by their control characters.

/** What a file is, as the middle of a sentence (`a ZIP archive`); null for text. */
export function nameBinary(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const named = signatures.find(([signature]) => head.startsWith(signature));
  if (named !== undefined) return named[1];
  if (String.fromCharCode(...bytes.subarray(257, 262)) === 'ustar') return 'a tar archive';
  return countControls(bytes) > Math.min(bytes.length, sample) * mostControls ? 'binary data' : null;
}

/** Control characters but tab, line ends, form feed and escape in the first `sample` bytes. */
function countControls(bytes: Uint8Array): number {
  let controls = 0;
  for (let at = 0; at < bytes.length && at < sample; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) controls++;
  }
  return controls;
}

const signatures: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['%PDF-', 'a PDF'],
  ['\x1f\x8b', 'a damaged gzip archive, or one of more than 256 MiB'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\x00', 'an xz archive'],
  ["7z\xbc\xaf'\x1c", 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a media file'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\x00', 'a database'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document'],
  ['%!PS', 'PostScript'],
  ['bplist00', 'a property list or web archive'],
];
const sample = 65_536;
// A dump with stray NULs is still text; compressed data has a twentieth and more, a tenth on the whole.
const mostControls = 0.04;
