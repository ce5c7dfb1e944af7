// A ZIP archive to the files in it, one after the other, so that one is in memory at a time.
//
// Bounds: so many members, so many bytes of a member and of all of them, by what the archive declares; the
// library writes no further than that, whatever the data says. A member's name is a label, never a path
// that anything is written to.
import { unzipSync } from 'fflate';
import type { Diagnostic, DiagnosticCode, Severity } from '../../diagnostic.ts';
import { maxFileBytes } from '../limits.ts';
import { mendName } from '../mend/unseen.ts';

/** A file, or why it is none to read; `file` is what it is called. */
export type ReadFile =
  | { readonly kind: 'read'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly file: string; readonly diagnostic: Diagnostic };

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x09 && (bytes[3] ?? 0) < 0x09;
}

/** Files that a saved page brings along, and that hold no list. */
export function isFurniture(name: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|map|woff2?|ttf|otf|eot|mp4|webm|mp3|wasm|pdf)$/i.test(
    name,
  );
}

/** Yields the files of an archive in the order of their names. `file` is the archive's own name. */
export function* readArchive(bytes: Uint8Array, file: string): Generator<ReadFile> {
  const listed = listMembers(bytes);
  const isOther = listed?.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');
  if (listed === null || isOther) {
    yield refuse(
      file,
      isOther ? 'not-text' : 'invalid-archive',
      isOther ? messages.document : messages.damaged,
    );
    return;
  }
  const wanted = listed.filter(({ name }) => !isAside(name));
  const furniture = wanted.filter(({ name }) => isFurniture(name)).length;
  if (furniture > 0) yield refuse(file, 'left-out', messages.furniture(furniture), 'info');
  let total = 0;
  for (const { name, index, size, isRepeat } of wanted
    .filter((member) => !isFurniture(member.name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const label = isRepeat ? `${file}/${cleanName(name)}#${index + 1}` : `${file}/${cleanName(name)}`;
    total += size;
    if (total > maxFileBytes) {
      yield refuse(label, 'file-too-large', messages.tooLarge);
      return;
    }
    const member = unpackMember(bytes, index);
    if (member === null) yield refuse(label, 'invalid-archive', messages.member);
    else if (isArchive(member)) yield refuse(label, 'invalid-archive', messages.archive);
    else yield { kind: 'read', file: label, bytes: member };
  }
}

interface Listed {
  readonly name: string;
  readonly index: number;
  readonly size: number;
  readonly isRepeat: boolean;
}

/** What the archive says it holds; null where it is no sound archive, or holds too many files to be one of lists. */
function listMembers(bytes: Uint8Array): readonly Listed[] | null {
  const members: Listed[] = [];
  const names = new Set<string>();
  let index = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (index >= mostMembers) throw new RangeError('too many members');
        members.push({ name, index, size: originalSize, isRepeat: names.has(name) });
        names.add(name);
        index++;
        return false;
      },
    });
    return members;
  } catch {
    return null;
  }
}

function unpackMember(bytes: Uint8Array, wanted: number): Uint8Array | null {
  let index = 0;
  try {
    const [member] = Object.values(unzipSync(bytes, { filter: () => index++ === wanted }));
    return member ?? null;
  } catch {
    return null;
  }
}

/** Folders, hidden files and what a desktop keeps for itself. */
function isAside(name: string): boolean {
  return /[\\/]$|(?:^|[\\/])(?:\.[^\\/]+|__MACOSX[\\/].*|Thumbs\.db|desktop\.ini)$|^__MACOSX[\\/]/.test(name);
}

/** `../../etc/passwd` is `etc/passwd`: nothing in a name leads out of the archive. */
function cleanName(name: string): string {
  const parts = mendName(name)
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').slice(0, longestName) || 'unnamed';
}

function refuse(file: string, code: DiagnosticCode, message: string, severity: Severity = 'error'): ReadFile {
  return { kind: 'refused', file, diagnostic: { code, severity, file, line: null, message } };
}

const messages = {
  damaged: 'The ZIP archive is damaged, so nothing is read from it. Pack it again.',
  document:
    'This is an office document or an e-book, not an archive of lists. Save the list as text, HTML, CSV or JSON.',
  furniture: (count: number) =>
    `${count === 1 ? 'One file' : `${count} files`} in it that hold no list (images, styles, scripts) are left out.`,
  tooLarge: `By this file the archive unpacks to more than ${maxFileBytes / 1024 / 1024} MiB; it and what follows are not read. Unpack it, and add the lists one by one.`,
  member:
    'This file of the archive is damaged or encrypted and is not read. Pack it again, without a password.',
  archive: 'This is an archive inside an archive and is not read. Unpack it, and add it by itself.',
};
const mostMembers = 2000;
const longestName = 400;
