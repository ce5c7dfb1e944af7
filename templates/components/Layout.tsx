// The frame of every page.
import type { ComponentChildren, JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import { contentSecurityPolicy } from '../../src/site/csp.ts';

interface LayoutProps {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly hasMath?: boolean;
  readonly children: ComponentChildren;
}

export function Layout({ title, description, url, hasMath = false, children }: LayoutProps): JSX.Element {
  const { site, assets, href, absolute } = useSite();
  const canonical = absolute(url);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {canonical !== null && <link rel="canonical" href={canonical} />}
        {hasMath && <link rel="stylesheet" href={href(assets.mathStyles)} />}
        <link rel="stylesheet" href={href(assets.styles)} />
      </head>
      <body>
        <header>
          <a href={href('/')}>{site.config.title}</a> <a href={href('/digests/')}>Digests</a>{' '}
          <a href={href('/report/')}>Report</a>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
