// The glossary: methods, benchmarks, data sets and acronyms that papers share.

import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { TermsPage as Item, TermRowView } from '../../src/site/kinds/terms.ts';
import { figures } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

const parts: readonly {
  readonly id: string;
  readonly kinds: readonly TermRowView['kind'][];
  readonly title: string;
}[] = [
  { id: 'acronyms', kinds: ['acronym'], title: 'Acronyms' },
  { id: 'names', kinds: ['name'], title: 'Methods and names' },
  // What papers measure on is now called the one, now the other.
  { id: 'data', kinds: ['data set', 'benchmark'], title: 'Data sets and benchmarks' },
];

interface TermListProps {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly TermRowView[];
}

export default function TermsPage({ item }: PageProps<Item>) {
  const lists = parts
    .map(({ id, kinds, title }) => ({
      id,
      title,
      terms: item.terms.filter(({ kind }) => kinds.includes(kind)),
    }))
    .filter(({ terms }) => terms.length > 0);
  return (
    <Layout
      title="Terms"
      description="Methods, benchmarks, data sets and acronyms that the papers share, and what they stand for."
      url="/terms/"
      section="topics"
    >
      <div class="sheet">
        <Heading
          title="Terms"
          trail={[{ title: 'Topics', url: '/topics/' }]}
          lead="What two papers or more call by one name, and what their authors say it stands for."
        />
        <Jumps lists={lists} />
        {lists.map((list) => (
          <TermList key={list.id} {...list} />
        ))}
        {item.terms.length === 0 && <p>No two papers share a name yet.</p>}
      </div>
    </Layout>
  );
}

/** The lists are long: what each holds, and the way there. */
function Jumps({ lists }: { readonly lists: readonly TermListProps[] }) {
  if (lists.length < 2) return null;
  return (
    <nav class="wide screen-only quiet" aria-label="Lists of terms">
      <ul class="cluster small">
        {lists.map(({ id, title, terms }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a> <span class="count">{figures(terms.length)}</span>
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
