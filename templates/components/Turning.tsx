// Turning pages: the one before and the one after, and the numbers of a long list's pages.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { Turn } from '../../src/site/kinds/paged.ts';
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

interface PageTurnsProps {
  readonly turns: readonly (Turn | null)[];
  /** Of the page that is shown. */
  readonly url: string;
}

/** Nothing for a list of one page. */
export function PageTurns({ turns, url }: PageTurnsProps): JSX.Element | null {
  const href = useHref();
  if (turns.length === 0) return null;
  return (
    <nav class="page-numbers quiet" aria-label="Pages of this list">
      <ul class="plain">
        {turns.map((turn, at) =>
          turn === null ? (
            <li key={`gap ${at}`} class="gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={turn.url}>
              <a href={href(turn.url)} aria-current={turn.url === url ? 'page' : undefined}>
                {/^\d/.test(turn.label) && <span class="visually-hidden">Page </span>}
                {turn.label}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
