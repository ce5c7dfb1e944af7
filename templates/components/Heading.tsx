// The head of a page: breadcrumbs, title, a line about it.
import type { ComponentChildren, JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import { keepCompounds } from '../../src/site/render/compounds.ts';
import type { RefView, RichText } from '../../src/site/views/index.ts';
import { directionOf } from './direction.ts';
import { Raw } from './Raw.tsx';
import { Title } from './Title.tsx';

interface HeadingProps {
  readonly title: string | RichText;
  /** Of a title that is not in the language of pages. */
  readonly lang?: string | undefined;
  /** The pages above this one, outermost first. */
  readonly trail?: readonly RefView[];
  /** What is known of it, in small type. */
  readonly meta?: ComponentChildren;
  /** A sentence that introduces it. */
  readonly lead?: ComponentChildren;
}

export function Heading({ title, lang, trail = [], meta, lead }: HeadingProps): JSX.Element {
  return (
    <header class={typeof title === 'string' ? 'heading' : 'heading long'}>
      {trail.length > 0 && <Breadcrumbs trail={trail} />}
      {typeof title === 'string' ? (
        <h1 lang={lang}>
          <Title text={title} />
        </h1>
      ) : (
        <Raw as="h1" dir={directionOf(title.html)} html={keepCompounds(title.html)} />
      )}
      {lead !== undefined && <p class="lead">{lead}</p>}
      {meta !== undefined && meta !== '' && <div class="meta">{meta}</div>}
    </header>
  );
}

function Breadcrumbs({ trail }: { readonly trail: readonly RefView[] }): JSX.Element {
  const href = useHref();
  return (
    <nav class="breadcrumbs quiet" aria-label="Breadcrumbs">
      <ol class="plain">
        {trail.map((page) => (
          <li key={page.url}>
            <a href={href(page.url)} lang={page.lang}>
              <Title text={page.title} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
