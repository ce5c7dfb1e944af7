// The glossary: methods, benchmarks, data sets and acronyms that papers share.

import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { TermsPage as Item, TermRowView } from '../../src/site/kinds/terms.ts';
import { figures } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

const parts: readonly { readonly kinds: readonly TermRowView['kind'][]; readonly title: string }[] = [
  { kinds: ['acronym'], title: 'Acronyms' },
  { kinds: ['name'], title: 'Methods and names' },
  // What papers measure on is now called the one, now the other.
  { kinds: ['data set', 'benchmark'], title: 'Data sets and benchmarks' },
];

export default function TermsPage({ item }: PageProps<Item>) {
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
        {parts.map(({ kinds, title }) => (
          <TermList key={title} title={title} terms={item.terms.filter(({ kind }) => kinds.includes(kind))} />
        ))}
        {item.terms.length === 0 && <p>No two papers share a name yet.</p>}
      </div>
    </Layout>
  );
}

function TermList({ title, terms }: { readonly title: string; readonly terms: readonly TermRowView[] }) {
  const href = useHref();
  if (terms.length === 0) return null;
  return (
    <section class="part wide">
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
