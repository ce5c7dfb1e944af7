// The site's name and its ways in: its own, then the publisher's.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import { ownLanguage } from '../../src/site/language.ts';

export type Section = 'digests' | 'topics' | 'search';

const ways = [
  { section: 'digests', label: 'Digests', url: '/digests/' },
  { section: 'topics', label: 'Topics', url: '/topics/' },
  { section: 'search', label: 'Search', url: '/search/' },
] as const;

interface MastheadProps {
  readonly section: Section | undefined;
  /** Address of the page, which may be one of the publisher's ways. */
  readonly url: string;
}

export function Masthead({ section, url }: MastheadProps): JSX.Element {
  const { config, assets, href } = useSite();
  const own = ownLanguage(config.language);
  // Without its script there is no search page to go to.
  const open = ways.filter((way) => way.section !== 'search' || assets.scripts.search !== undefined);
  return (
    <header class="masthead edges quiet">
      <a class="name" href={href('/')} lang={own}>
        {config.title}
      </a>
      <nav aria-label="Site">
        <ul class="plain">
          {open.map((way) => (
            <li key={way.section}>
              <a href={href(way.url)} aria-current={way.section === section ? 'true' : undefined}>
                {way.label}
              </a>
            </li>
          ))}
          {config.nav.map((way) => (
            <li key={way.url}>
              <a
                lang={own}
                href={way.url.startsWith('/') ? href(way.url) : way.url}
                aria-current={way.url === url ? 'true' : undefined}
              >
                {way.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
