// What a browser keeps for a site: texts under names. It may forbid that, have no room, or hold something else there,
// so that whoever reads a text parses it, and whoever keeps one says where it is not kept.

/** A browser's localStorage, or a stand-in. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Empty where nothing is kept, or may be looked at. */
export function readStored(name: string, storage?: TextStorage): string {
  try {
    return (storage ?? localStorage).getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** False where the browser does not keep it: what it had stays. */
export function store(name: string, text: string, storage?: TextStorage): boolean {
  try {
    (storage ?? localStorage).setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** Said where something is not kept. */
export const nothingKept = 'This browser keeps nothing: its storage is full or switched off.';
