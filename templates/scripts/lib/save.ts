import { make } from './make.ts';

/** Hands the reader a file that was made in the page. */
export function save(name: string, content: BlobPart, type = 'text/plain'): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  make('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
