// What stands below every page: what the site holds, and how it was made.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import { counted } from './counted.ts';

export function Footer(): JSX.Element {
  const { site, href } = useSite();
  const { totals } = site;
  return (
    <footer class="footer edges quiet">
      <p>
        {counted(totals.papers, 'paper')} from {counted(totals.digests, 'digest')}, set from scraped text.{' '}
        <a href={href('/report/')}>What was read, and what was left out</a>.{' '}
        <a href={href('/feeds/')}>Feeds and data</a>.
      </p>
    </footer>
  );
}
