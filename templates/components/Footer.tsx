// What stands below every page: how it was made, and where to read more. It counts nothing: a page would
// change whenever the library does.
import type { ComponentChildren, JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import { ownLanguage } from '../../src/site/language.ts';
import { Raw } from './Raw.tsx';

export function Footer(): JSX.Element {
  const { config, href } = useSite();
  return (
    <footer class="footer edges">
      {config.footer !== null && (
        <Raw as="div" class="prose" lang={ownLanguage(config.language)} html={config.footer.html} />
      )}
      <p>
        Set from scraped text. <Way url={href('/report/')}>What was read, and what was left out</Way>{' '}
        <Way url={href('/feeds/')}>Feeds and data</Way> <Way url={href('/random/')}>A paper at random</Way>{' '}
        <Way url={href('/reading-list/')}>Reading list</Way> <Way url={href('/for-you/')}>For you</Way>{' '}
        <span id="keys" /> <span id="previews" />
      </p>
    </footer>
  );
}

/** A link that its full stop stays with. */
function Way({ url, children }: { readonly url: string; readonly children: ComponentChildren }) {
  return (
    <span class="way">
      <a href={url}>{children}</a>.
    </span>
  );
}
