// What the lexer cuts a text into, and the builder builds from.
import type { Style } from './commands.ts';
import type { HttpUrl } from './types.ts';

export type Token =
  /** `typeset` says that TeX made it (an accent, a symbol), so that braces round it alone may go. */
  | { readonly kind: 'text'; readonly text: string; readonly typeset: boolean }
  | { readonly kind: 'math'; readonly tex: string; readonly source: string; readonly confidence: number }
  | { readonly kind: 'open' | 'close'; readonly at: number }
  | {
      readonly kind: 'argument' | 'switch';
      readonly style: Style | null;
      readonly around?: readonly [string, string];
    }
  | { readonly kind: 'link'; readonly url: HttpUrl }
  | { readonly kind: 'mark'; readonly style: Style }
  /** Ends the nearest open link or Markdown mark. */
  | { readonly kind: 'end' };
