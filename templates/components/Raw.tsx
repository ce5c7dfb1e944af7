// The only door for HTML: it takes SafeHtml and nothing else.
import type { JSX } from 'preact';
import type { SafeHtml } from '../../src/site/safe-html.ts';

interface RawProps {
  /** `bdi` is for what may be in any script. */
  readonly as?: 'span' | 'bdi' | 'p' | 'div' | 'h1' | 'h2' | 'h3' | 'h4' | 'section' | 'li' | 'dd';
  readonly html: SafeHtml;
  readonly class?: string;
  readonly id?: string;
  /** Of the publisher's own words. */
  readonly lang?: string | undefined;
  /** For texts as scraped, which may be in any script. */
  readonly dir?: 'auto' | undefined;
  /** What a link to the page shows of it (templates/scripts/preview.ts). */
  readonly 'data-preview'?: '';
}

export function Raw({ as: Tag = 'span', html, ...rest }: RawProps): JSX.Element {
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
