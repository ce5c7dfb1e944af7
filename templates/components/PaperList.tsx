// Papers as a list.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { PaperRefView } from '../../src/site/view.ts';
import { Raw } from './Raw.tsx';

export function PaperList({ papers }: { readonly papers: readonly PaperRefView[] }): JSX.Element {
  const href = useHref();
  return (
    <ol>
      {papers.map((paper) => (
        <li key={paper.slug}>
          <a href={href(paper.url)}>
            <Raw html={paper.title.html} />
          </a>
          <Raw as="p" html={paper.teaser.html} />
        </li>
      ))}
    </ol>
  );
}

/** Whether a list needs KaTeX's stylesheet. */
export function anyMath(papers: readonly PaperRefView[]): boolean {
  return papers.some((paper) => paper.title.hasMath || paper.teaser.hasMath);
}
