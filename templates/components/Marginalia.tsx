// Notes in the margin: short lists under an italic head.
import type { ComponentChildren, JSX } from 'preact';
import type { LinkView } from '../../src/site/views/index.ts';

interface MarginaliaProps {
  /** Where the title is short, and the margin beside what follows is wanted. */
  readonly besideTitle?: boolean;
  readonly children: ComponentChildren;
}

export function Marginalia({ besideTitle = false, children }: MarginaliaProps): JSX.Element {
  return <aside class={`marginalia margin quiet${besideTitle ? ' beside-title' : ''}`}>{children}</aside>;
}

interface NoteProps {
  readonly title: string;
  readonly class?: string | undefined;
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

interface OutwardNoteProps {
  readonly title: string;
  readonly links: readonly LinkView[];
  /** On paper: with the address behind the words, as on screen, or left out. */
  readonly printed: 'with-address' | 'as-is' | 'never';
}

const printClasses = {
  'with-address': 'print-addresses',
  'as-is': undefined,
  never: 'run screen-only',
} as const;

/** Links that lead out of the site; nothing where there are none. */
export function OutwardNote({ title, links, printed }: OutwardNoteProps): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <Note title={title} class={printClasses[printed]}>
      <NoteList>
        {links.map((link) => (
          <li key={link.url}>
            <a href={link.url}>{breakable(link.label)}</a>
          </li>
        ))}
      </NoteList>
    </Note>
  );
}

/** An address that is wider than the margin breaks before its last part, not within a word. */
function breakable(label: string): ComponentChildren {
  const end = label.lastIndexOf('/') + 1;
  if (end === 0) return label;
  return (
    <>
      {label.slice(0, end)}
      <wbr />
      {label.slice(end)}
    </>
  );
}
