// Words within a sentence that are not in the page's language: dates, and what the publisher wrote.
import type { ComponentChildren } from 'preact';

interface OwnProps {
  /** Undefined where the page says it already. */
  readonly lang: string | undefined;
  readonly children: ComponentChildren;
}

export function Own({ lang, children }: OwnProps): ComponentChildren {
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
