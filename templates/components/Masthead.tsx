// The site's name and its ways in, in five words at most.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';

export type Section = 'digests' | 'topics' | 'search' | 'about';

const ways = [
  { section: 'digests', label: 'Digests', url: '/digests/' },
  { section: 'topics', label: 'Topics', url: '/topics/' },
  { section: 'search', label: 'Search', url: '/search/' },
  { section: 'about', label: 'About', url: '/about/' },
] as const;

export function Masthead({ section }: { readonly section: Section | undefined }): JSX.Element {
  const { config, assets, href } = useSite();
  // Without its script there is no search page to go to.
  const open = ways.filter((way) => way.section !== 'search' || assets.scripts.search !== undefined);
  return (
    <header class="masthead edges quiet">
      <a class="name" href={href('/')}>
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
        </ul>
      </nav>
    </header>
  );
}
