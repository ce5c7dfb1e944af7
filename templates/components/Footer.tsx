// What stands below every page: how it was made, and where to read more. It counts nothing: a page would
// change whenever the library does.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import { Raw } from './Raw.tsx';

export function Footer(): JSX.Element {
  const { config, href } = useSite();
  return (
    <footer class="footer edges quiet">
      {config.footer !== null && <Raw as="div" class="prose" html={config.footer.html} />}
      <p>
        Set from scraped text. <a href={href('/report/')}>What was read, and what was left out</a>.{' '}
        <a href={href('/feeds/')}>Feeds and data</a>. <a href={href('/random/')}>A paper at random</a>.{' '}
        <span id="keys" />
      </p>
    </footer>
  );
}
