// Notes in the margin: short lists under an italic head.
import type { ComponentChildren, JSX } from 'preact';
import type { LinkView } from '../../src/site/view.ts';

export function Marginalia({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <aside class="marginalia margin quiet">{children}</aside>;
}

interface NoteProps {
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Note({ title, class: className, children }: NoteProps): JSX.Element {
  return (
    <section class={className}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface NoteListProps {
  readonly children: ComponentChildren;
}

export function NoteList({ children }: NoteListProps): JSX.Element {
  return <ul class="plain">{children}</ul>;
}

/** Links that lead out of the site; nothing where there are none. */
export function OutwardNote(props: { title: string; links: readonly LinkView[] }): JSX.Element | null {
  if (props.links.length === 0) return null;
  return (
    <Note title={props.title} class="print-addresses">
      <NoteList>
        {props.links.map((link) => (
          <li key={link.url}>
            <a href={link.url} rel="noopener">
              {link.label}
            </a>
          </li>
        ))}
      </NoteList>
    </Note>
  );
}
