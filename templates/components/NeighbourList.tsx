// Papers near a paper, each with the words that both use.
import type { JSX } from 'preact';
import type { PaperPage } from '../../src/site/kinds/paper.ts';
import { EntryMargin, EntryTitle } from './Entry.tsx';

export function NeighbourList(props: { readonly neighbours: PaperPage['neighbours'] }): JSX.Element {
  return (
    <ul class="contents titles quiet">
      {props.neighbours.map(({ paper, because }) => (
        <li key={paper.slug}>
          <div class="entry-text">
            <EntryTitle paper={paper} level={3} />
            {because.length > 0 && <p class="shared">Both: {because.join(', ')}</p>}
          </div>
          <EntryMargin paper={paper} />
        </li>
      ))}
    </ul>
  );
}
