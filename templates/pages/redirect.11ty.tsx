// A permalink that was given once: it leads to where the page is now, without script. Nobody stays to see it, so it has
// none of the site's frame, whose size it would have many times over.

import { useSite } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { RedirectPage as Item } from '../../src/site/kinds/redirect.ts';
import { pageLanguage } from '../../src/site/language.ts';
import { HeadBasics } from '../components/HeadBasics.tsx';

export default function RedirectPage({ item }: PageProps<Item>) {
  const { config, href } = useSite();
  const to = href(item.to);
  return (
    <html lang={pageLanguage(config.language)}>
      <head>
        <HeadBasics title={`Moved – ${config.title}`} description="This page has another address now." />
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content={`0; url=${to}`} />
      </head>
      <body>
        <main>
          <h1>This page has moved</h1>
          <p>
            It is now at <a href={to}>{to}</a>.
          </p>
        </main>
      </body>
    </html>
  );
}
