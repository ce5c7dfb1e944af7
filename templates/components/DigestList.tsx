// Digests, newest first: theme, date as far as it is known, how many papers.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { DigestRowView } from '../../src/site/views/index.ts';
import { counted } from '../../src/text/counted.ts';

interface DigestListProps {
  readonly digests: readonly DigestRowView[];
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
            <a href={href(digest.url)}>{digest.title}</a>
          </Title>
          <p>
            <DigestMeta digest={digest} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** `11 March, 61 papers`; `Video and agents, 31 papers` where the title is the date. */
export function DigestMeta({ digest }: { readonly digest: DigestRowView }): JSX.Element {
  const { date, theme, title, count } = digest;
  return (
    <>
      {theme !== null && <>{theme}, </>}
      {date !== null && date.label !== title && (
        <>
          <time dateTime={date.datetime}>{date.label}</time>,{' '}
        </>
      )}
      {counted(count, 'paper')}
    </>
  );
}
