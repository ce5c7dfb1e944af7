// The way to each letter of an index.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { IndexPage } from '../../src/site/kinds/by-letter.ts';

interface LettersProps extends Pick<IndexPage<unknown>, 'letters'> {
  /** The page's own. */
  readonly current: string | null;
}

export function Letters({ letters, current }: LettersProps): JSX.Element | null {
  const href = useHref();
  if (letters.length === 0) return null;
  return (
    <nav class="letters screen-only quiet wide" aria-label="By letter">
      <ul class="plain">
        {letters.map(({ title, url }) => (
          <li key={url}>
            <a href={href(url)} aria-current={title === current ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
