// Digests, newest first: theme, date as far as it is known, how many papers; on the first page what leads them.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { LedDigest } from '../../src/site/kinds/home.ts';
import { keepCompounds } from '../../src/site/render/compounds.ts';
import { dayOf } from '../../src/site/views/about-digest.ts';
import type { DigestRowView } from '../../src/site/views/index.ts';
import { counted } from '../../src/text/counted.ts';
import { Raw } from './Raw.tsx';

interface DigestListProps {
  readonly digests: readonly (DigestRowView | LedDigest)[];
  readonly level?: 2 | 3;
}

export function DigestList({ digests, level = 2 }: DigestListProps): JSX.Element {
  const href = useHref();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ol class="digests quiet">
      {digests.map((digest) => (
        <li key={digest.slug}>
          <Title>
            <a href={href(digest.url)} lang={digest.lang}>
              {digest.title}
            </a>
          </Title>
          <p>
            <DigestMeta digest={digest} />
          </p>
          {'leading' in digest && <Leading papers={digest.leading} />}
        </li>
      ))}
    </ol>
  );
}

function Leading({ papers }: { readonly papers: LedDigest['leading'] }): JSX.Element {
  const href = useHref();
  return (
    <ul class="leading">
      {papers.map(({ url, title, upvotes }) => (
        <li key={url}>
          <a href={href(url)}>
            <Raw as="bdi" html={keepCompounds(title.html)} />
          </a>
          {upvotes !== null && upvotes > 0 && (
            <>
              {' '}
              <span class="count">{counted(upvotes, 'vote')}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `11 March, 61 papers`; `Video and agents; 31 papers` where the title is the date. */
export function DigestMeta({ digest }: { readonly digest: DigestRowView }): JSX.Element {
  const { theme, count } = digest;
  const day = dayOf(digest);
  return (
    <>
      {theme !== null && <>{theme}; </>}
      {day !== null && (
        <>
          <time dateTime={day.datetime} lang={day.lang}>
            {day.label}
          </time>
          ,{' '}
        </>
      )}
      {counted(count, 'paper')}
    </>
  );
}
