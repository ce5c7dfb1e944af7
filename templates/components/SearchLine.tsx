// A line to write on, which leads to the search page with what was written.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';

/** Nothing where the site has no search: it needs its script. */
export function SearchLine(): JSX.Element | null {
  const { assets, href } = useSite();
  if (assets.scripts.search === undefined) return null;
  return (
    <search>
      <form class="search-home" action={href('/search/')}>
        <input type="search" name="q" aria-label="Words to find" placeholder="Words to find" required />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
