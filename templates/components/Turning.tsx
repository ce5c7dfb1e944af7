// Turning pages: the one before and the one after, and the numbers of a long list's pages.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { RefView } from '../../src/site/views/index.ts';
import { Own } from './Own.tsx';
import { Title } from './Title.tsx';

export interface TurnedTo extends RefView {
  /** What is said of it: `61 papers`. */
  readonly about?: string;
}

interface TurningProps {
  /** What is turned, for those who hear it: `Digests`. */
  readonly label: string;
  readonly previous: TurnedTo | null;
  readonly next: TurnedTo | null;
  readonly words?: readonly [previous: string, next: string];
  /** The list that is turned through, where its name does not stand above. */
  readonly of?: RefView | null;
}

export function Turning(props: TurningProps): JSX.Element | null {
  const { label, previous, next, words = ['Previous', 'Next'], of = null } = props;
  if (previous === null && next === null) return null;
  return (
    <nav class="turning quiet" aria-label={label}>
      {previous !== null && <Side page={previous} rel="prev" word={words[0]} />}
      {next !== null && <Side page={next} rel="next" word={words[1]} />}
      {of !== null && <Side page={of} word="In" />}
    </nav>
  );
}

function Side({ page, rel, word }: { page: TurnedTo; rel?: 'prev' | 'next'; word: string }): JSX.Element {
  const href = useHref();
  return (
    <a class={rel ?? 'list'} rel={rel} href={href(page.url)}>
      <span class="direction">{word}</span>{' '}
      <Own lang={page.lang}>
        <Title text={page.title} />
      </Own>
      {page.about !== undefined && `: ${page.about}`}
    </a>
  );
}

interface PageNumbersProps {
  readonly urls: readonly string[];
  /** 1-based number of the page that is shown. */
  readonly number: number;
}

/** Nothing for a list of one page. */
export function PageNumbers({ urls, number }: PageNumbersProps): JSX.Element | null {
  const href = useHref();
  if (urls.length < 2) return null;
  return (
    <nav class="page-numbers quiet" aria-label="Pages of this list">
      <ul class="plain">
        {listedNumbers(number, urls.length).map((at) =>
          at === null ? (
            <li key="gap" class="gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={at}>
              <a href={href(urls[at - 1] ?? '')} aria-current={at === number ? 'page' : undefined}>
                <span class="visually-hidden">Page </span>
                {at}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

/** First, last and the neighbours of the shown one; null is a gap: `(7, 20)` is 1 … 5 6 7 8 9 … 20. */
export function listedNumbers(shown: number, of: number): readonly (number | null)[] {
  const listed: (number | null)[] = [];
  for (let at = 1; at <= of; at++) {
    if (at === 1 || at === of || Math.abs(at - shown) <= 2) listed.push(at);
    else if (listed.at(-1) !== null) listed.push(null);
  }
  return listed;
}
