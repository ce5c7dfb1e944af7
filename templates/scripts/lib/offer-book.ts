// The button that takes a list along as an e-book; what makes the book is fetched when it is pressed.
import { make, makeButton } from './make.ts';

/** `place` says by its data which papers; `say` shows how far it is. */
export type MakeBook = (place: HTMLElement, say: (text: string) => void) => Promise<void>;

export function offerBook(): void {
  const place = document.querySelector<HTMLElement>('#book');
  const script = place?.dataset.script;
  if (!place || script === undefined) return;
  const status = make('span', { role: 'status' });
  const say = (text: string): void => {
    status.textContent = ` ${text}`;
  };
  const button = makeButton('as an e-book (EPUB)', async () => {
    button.disabled = true;
    try {
      const { makeBook }: { readonly makeBook: MakeBook } = await import(script);
      await makeBook(place, say);
    } catch {
      say(
        'The book could not be made. Are you offline? If the site was renewed meanwhile, reload this page.',
      );
    }
    button.disabled = false;
  });
  place.replaceChildren(button, status);
}
