// The publisher's own files and pictures, `content/static/`: which of them a site serves.
//
// Each is copied as a file. A link is followed where it leads to a file of the folder, so a site never
// publishes what merely lies on the same computer; what is no file is reported, and the rest is served.

import { access, constants, lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import type { OwnFile } from '../site/assets.ts';
import { leaves, listContentFolder, reasonOf } from './read.ts';

export interface OwnFiles {
  readonly files: readonly OwnFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Of a folder that need not be there; messages call it `shown`. */
export async function listOwnFiles(folder: string, shown: string): Promise<OwnFiles> {
  const files: OwnFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = async (path: string): Promise<void> => {
    const source = join(folder, path);
    const kind = await kindOf(source, folder);
    if (kind === 'file') files.push({ path, source });
    else if (kind === 'folder')
      for (const name of await namesIn(source, join(shown, path))) await visit(join(path, name));
    else {
      const file = join(shown, path).replaceAll('\\', '/');
      diagnostics.push({ ...kind, severity: 'error', file, line: null });
    }
  };
  for (const name of await namesIn(folder, shown)) await visit(name);
  return { files, diagnostics };
}

type Refusal = Pick<Diagnostic, 'code' | 'message'>;

async function kindOf(path: string, root: string): Promise<'file' | 'folder' | Refusal> {
  try {
    const own = await lstat(path);
    if (own.isDirectory()) return 'folder';
    if (await leaves(root, path))
      return refusal('outside-folder', 'This link leaves the folder and is not followed. Copy the file in.');
    const led = own.isSymbolicLink() ? await stat(path) : own;
    if (led.isFile()) {
      await access(path, constants.R_OK);
      return 'file';
    }
    return refusal(
      'not-a-file',
      'This is a link to a folder, a device or a pipe, and is not served. Copy files in instead.',
    );
  } catch (error) {
    return refusal(
      'unreadable-file',
      `This file cannot be read (${reasonOf(error)}) and is not served. Check its name, its permissions, and where it leads if it is a link.`,
    );
  }
}

function refusal(code: DiagnosticCode, message: string): Refusal {
  return { code, message };
}

/** What is hidden is nobody's to publish: `.DS_Store` names a folder's files. */
async function namesIn(folder: string, shown: string): Promise<readonly string[]> {
  return (await listContentFolder(folder, shown)).map(({ name }) => name);
}
