// A permalink that was given once: it leads to where the paper is now, without script.
import { useHref } from '../../src/site/context.ts';
import { type PageProps, pageSet } from '../../src/site/pages.ts';

export const data = pageSet('redirects');

export default function RedirectPage({ item }: PageProps<'redirects'>) {
  const to = useHref()(item.to);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content={`0; url=${to}`} />
        <meta name="robots" content="noindex" />
        <title>Moved</title>
      </head>
      <body>
        <p>
          This paper has moved: <a href={to}>{to}</a>
        </p>
      </body>
    </html>
  );
}
