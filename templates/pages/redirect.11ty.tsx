// A permalink that was given once: it leads to where the page is now, without script. Nobody stays to see it, so it has
// none of the site's frame, whose size it would have many times over.

import { useSite } from '../../src/site/context.ts';
import { contentSecurityPolicy } from '../../src/site/csp.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { RedirectPage as Item } from '../../src/site/kinds/redirect.ts';
import { pageLanguage } from '../../src/site/language.ts';

export default function RedirectPage({ item }: PageProps<Item>) {
  const { config, href } = useSite();
  const to = href(item.to);
  return (
    <html lang={pageLanguage(config.language)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Moved – ${config.title}`}</title>
        <meta name="description" content="This page has another address now." />
        <meta name="color-scheme" content="light dark" />
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
