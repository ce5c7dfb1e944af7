// Papers near a paper, each with the words that both use, and its topic where that is not the paper's own.
import type { JSX } from 'preact';
import type { PaperPage } from '../../src/site/kinds/paper.ts';
import { EntryMargin, EntryTitle } from './Entry.tsx';

export function NeighbourList({
  neighbours,
  topic,
}: Pick<PaperPage, 'neighbours'> & {
  /** Slug of the topic that the page names above. */
  readonly topic: string | undefined;
}): JSX.Element {
  return (
    <ul class="contents titles quiet">
      {neighbours.map(({ paper, because }) => (
        <li key={paper.slug}>
          <div class="entry-text">
            <EntryTitle paper={paper} level={3} />
            {because.length > 0 && <p class="shared">Both: {because.join(', ')}</p>}
          </div>
          <EntryMargin paper={paper} showTopic={paper.primary?.slug !== topic} />
        </li>
      ))}
    </ul>
  );
}
