// What the head of every page begins with, even of one that nobody stays to see.
import type { JSX } from 'preact';
import { contentSecurityPolicy } from '../../src/site/csp.ts';

interface HeadBasicsProps {
  /** As the browser's tab shows it. */
  readonly title: string;
  readonly description: string;
  /** Of these two, where they are not in the language of pages. */
  readonly lang?: string | undefined;
}

export function HeadBasics({ title, description, lang }: HeadBasicsProps): JSX.Element {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title lang={lang}>{title}</title>
      <meta name="description" property="og:description" lang={lang} content={description} />
      <meta name="color-scheme" content="light dark" />
    </>
  );
}
