// The search index beside the page, which a deployment may replace while the page is open.
//
// Files of one index are asked for under its version, so that a browser's cache never mixes two, and the index's
// manifest is looked at again when some seconds have passed or a file is gone: a reader goes on with the index
// that there is now.
import { hashText, hexOf } from '../../../src/hash.ts';
import { Archive } from '../../../src/search/ask/archive.ts';
import { manifestFile } from '../../../src/search/index/manifest.ts';

export interface IndexFiles {
  /** The index as it is now. Rejects where there is none, or no network and none was opened before. */
  readonly open: () => Promise<Archive>;
  /** Looks again at the next question: what was read made no sense. */
  readonly forget: () => void;
}

interface Opened {
  readonly version: string;
  readonly archive: Archive;
}

/** Said where a question fails. */
export const unreadIndex =
  'The search index could not be read. Are you offline? If the site was renewed meanwhile, reload this page.';

const lookAgainAfter = 5000;

/** `address` is the index's folder. */
export function openIndexFiles(address: string): IndexFiles {
  let opened: Promise<Opened> | null = null;
  let looked = 0;

  const look = async (before: Opened | null): Promise<Opened> => {
    const manifest = await fetchManifest(address).catch((error) => {
      if (before === null) throw error;
      return null;
    });
    looked = performance.now();
    if (manifest === null || manifest.version === before?.version) {
      if (before === null) throw new Error('there is no search index');
      return before;
    }
    const { version, bytes } = manifest;
    const archive = await Archive.open(async (path) => {
      if (path === manifestFile) return bytes;
      const response = await fetch(`${address}${path}?${version}`);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      if (response.status !== 404) throw new Error(`${path}: ${response.status}`);
      // An index has no file for a letter that no word begins with; one that was replaced has none at all.
      if ((await fetchManifest(address))?.version !== version) throw new Error('the index was replaced');
      return null;
    });
    return { version, archive };
  };

  return {
    async open() {
      if (opened === null || performance.now() - looked > lookAgainAfter) {
        looked = performance.now();
        const before = await opened?.catch(() => null);
        opened = look(before ?? null);
        opened.catch(() => {
          opened = null;
        });
      }
      return (await opened).archive;
    },
    forget() {
      opened = null;
    },
  };
}

async function fetchManifest(
  address: string,
): Promise<{ readonly version: string; readonly bytes: Uint8Array } | null> {
  // Asked of the server each time; it answers that nothing changed in a line.
  const response = await fetch(address + manifestFile, { cache: 'no-cache' });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${manifestFile}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { version: hexOf(hashText(new TextDecoder().decode(bytes))), bytes };
}
