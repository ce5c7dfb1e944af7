// The files of content/dumps/, known by what they hold below their front matter: so one that is there under another name
// is found, and what is said of it there compared.
import { unpack } from '../../dump/index.ts';
import { sha256 } from '../../sha256.ts';
import { type SaidFile, withoutFrontMatter } from './prepare.ts';

export interface SameFile {
  readonly file: string;
  /** What it does not say, each as front matter has it: `date: "2026-03-11"`. */
  readonly lacks: readonly string[];
}

export class KnownFiles {
  /** By a hash of the bytes below their front matter, those that have the same. */
  readonly #files = new Map<string, (Pick<SaidFile, 'said'> & { readonly file: string })[]>();

  add(bytes: Uint8Array, file: string): void {
    const { said, body } = withoutFrontMatter(unpack(bytes));
    const hash = sha256(body);
    this.#files.set(hash, [...(this.#files.get(hash) ?? []), { file, said }]);
  }

  /** The same file as it is there; null where there is none, or it says otherwise: then it may be a page of two days. */
  findSame(bytes: Uint8Array): SameFile | null {
    const { said, body } = withoutFrontMatter(bytes);
    const known = (this.#files.get(sha256(body)) ?? [])
      .filter((each) => [...said].every(([field, value]) => (each.said.get(field) ?? value) === value))
      .map((each) => {
        const missing = [...said].filter(([field]) => !each.said.has(field));
        return { file: each.file, lacks: missing.map(([field, value]) => `${field}: "${value}"`) };
      });
    return known.find(({ lacks }) => lacks.length === 0) ?? known[0] ?? null;
  }
}
