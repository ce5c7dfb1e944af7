// The glossary: methods, benchmarks, data sets and acronyms that papers share.

import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { type TermsPage as Item, type TermRowView, termLists } from '../../src/site/kinds/terms.ts';
import { figures } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Letters } from '../components/Letters.tsx';

interface TermListProps {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly TermRowView[];
}

export default function TermsPage({ item }: PageProps<Item>) {
  const { letter, letters, rows } = item;
  const isWhole = letter !== null || letters.length === 0;
  const title = letter === null ? 'Terms' : `Terms: ${letter}`;
  const lists = termLists
    .map(({ kinds, ...list }) => ({ ...list, terms: rows.filter(({ kind }) => kinds.includes(kind)) }))
    .filter(({ terms }) => terms.length > 0);
  return (
    <Layout
      title={title}
      description={`Methods, benchmarks, data sets and acronyms ${
        letter === null ? '' : `under ${letter} `
      }that the papers share, and what they stand for.`}
      url={item.url}
      section="topics"
    >
      <div class="sheet">
        <Heading
          title={title}
          trail={[
            { title: 'Topics', url: '/topics/' },
            ...(letter === null ? [] : [{ title: 'Terms', url: '/terms/' }]),
          ]}
          lead={`What two papers or more call by one name, and what their authors say it stands for.${
            isWhole ? '' : ' The commonest stand here.'
          }`}
        />
        <Letters letters={letters} current={letter} />
        <Jumps lists={lists} isWhole={isWhole} />
        {lists.map((list) => (
          <TermList key={list.id} {...list} />
        ))}
        {rows.length === 0 && <p>No two papers share a name yet.</p>}
      </div>
    </Layout>
  );
}

interface JumpsProps {
  readonly lists: readonly TermListProps[];
  /** Whether the lists hold all that the page is about, so that their numbers say something. */
  readonly isWhole: boolean;
}

/** The lists are long: what each holds, and the way there. */
function Jumps({ lists, isWhole }: JumpsProps) {
  if (lists.length < 2) return null;
  return (
    <nav class="wide screen-only quiet" aria-label="Lists of terms">
      <ul class="cluster small">
        {lists.map(({ id, title, terms }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a> {isWhole && <span class="count">{figures(terms.length)}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TermList({ id, title, terms }: TermListProps) {
  const href = useHref();
  return (
    <section class="part wide" id={id}>
      <h2>{title}</h2>
      <ul class="name-index quiet">
        {terms.map((term) => (
          <li key={term.slug}>
            <a href={href(term.url)}>{term.title}</a> <span class="count">{figures(term.count)}</span>
            {term.expansion !== null && <span class="expansion">{term.expansion}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
