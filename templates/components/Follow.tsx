// How to follow a list and take it along: its feeds, its citations, its mail.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';

/** For the head: feed readers find the page's own feeds. */
export function FeedHead({ url, title }: { readonly url: string; readonly title: string }): JSX.Element {
  const href = useHref();
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={href(`${url}feed.xml`)} />
      <link rel="alternate" type="application/feed+json" title={title} href={href(`${url}feed.json`)} />
    </>
  );
}

interface FollowProps {
  readonly url: string;
  /** Whether citation files stand beside the page. */
  readonly cites?: boolean;
  /** Whether the page has a twin for mail. */
  readonly mails?: boolean;
}

export function Follow({ url, cites = false, mails = false }: FollowProps): JSX.Element {
  const href = useHref();
  const link = (file: string, label: string) => <a href={href(url + file)}>{label}</a>;
  return (
    <p class="follow small quiet screen-only wide">
      <span class="quiet-label">Follow</span> {link('feed.xml', 'Atom')} {link('feed.json', 'JSON\u00a0feed')}
      {mails && (
        <>
          {' '}
          {link('email.html', 'e-mail')} {link('email.txt', 'plain\u00a0text')}
        </>
      )}
      {cites && (
        <>
          {' '}
          <span class="quiet-label">Cite</span> {link('cite.bib', 'BibTeX')} {link('cite.ris', 'RIS')}{' '}
          {link('cite.json', 'CSL-JSON')}
        </>
      )}
    </p>
  );
}
