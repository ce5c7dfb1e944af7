// What was voted for in a month or a year, what is new, who was listed.
import type { ComponentChildren, JSX } from 'preact';
import type { SpanPage } from '../../src/site/kinds/span.ts';
import { Contents } from './Contents.tsx';
import { Leaders, Part } from './Ranked.tsx';

interface HighlightsProps {
  readonly of: Pick<SpanPage, 'voted' | 'firstTerms' | 'organisations'>;
  /** What rose and fell. */
  readonly children: ComponentChildren;
}

export function Highlights({
  of: { voted, firstTerms, organisations },
  children,
}: HighlightsProps): JSX.Element {
  return (
    <>
      {voted.length > 0 && (
        <Part title="Most voted">
          <Contents papers={voted} level={3} from={1} />
        </Part>
      )}
      {children}
      {firstTerms.length > 0 && (
        <Part title="Seen for the first time">
          <Leaders items={firstTerms} />
        </Part>
      )}
      {organisations.length > 0 && (
        <Part title="Most listed organisations">
          <Leaders items={organisations} />
        </Part>
      )}
    </>
  );
}
