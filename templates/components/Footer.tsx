// What stands below every page: how it was made, and where to read more. It counts nothing: a page would
// change whenever the library does.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';

export function Footer(): JSX.Element {
  const href = useHref();
  return (
    <footer class="footer edges quiet">
      <p>
        Set from scraped text. <a href={href('/report/')}>What was read, and what was left out</a>.{' '}
        <a href={href('/feeds/')}>Feeds and data</a>. <a href={href('/random/')}>A paper at random</a>.{' '}
        <span id="keys" />
      </p>
    </footer>
  );
}
