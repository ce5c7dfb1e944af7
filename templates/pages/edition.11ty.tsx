// A digest with whole abstracts: to be read in one go, or printed.
import { useHref, useSite } from '../../src/site/context.ts';
import type { EditionPage as Item } from '../../src/site/kinds/edition.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { counted } from '../../src/text/counted.ts';
import { DigestMeta } from '../components/DigestList.tsx';
import { directionOf } from '../components/direction.ts';
import { EntryTitle } from '../components/Entry.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { authorsInBrief } from '../components/PaperFacts.tsx';
import { Raw } from '../components/Raw.tsx';
import { RunningHead } from '../components/RunningHead.tsx';
import { TopicLink } from '../components/TopicLink.tsx';

export default function EditionPage({ item }: PageProps<Item>) {
  const href = useHref();
  const { digest, papers } = item;
  const left = digest.count - papers.length;
  return (
    <Layout
      title={`${digest.title}, with abstracts`}
      description={`${counted(digest.count, 'paper')}, with abstracts: ${digest.title}`}
      url={item.url}
      section="digests"
      hasMath={papers.some(({ title, abstract }) => title.hasMath || abstract.hasMath)}
    >
      <div class="sheet">
        <RunningHead title={digest.title} />
        <Heading
          title={digest.title}
          lang={digest.lang}
          trail={[{ title: 'Digests', url: '/digests/' }, digest]}
          meta={<DigestMeta digest={digest} />}
        />
        <div class="edition quiet">
          {papers.map((paper, index) => (
            <Abstract key={paper.slug} paper={paper} number={index + 1} />
          ))}
        </div>
        <p class="more">
          <a href={href(digest.url)}>
            The list of these papers{left > 0 && `, and of ${counted(left, 'more paper')}`}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function Abstract({ paper, number }: { readonly paper: Item['papers'][number]; readonly number: number }) {
  const address = useSite().absolute(paper.url);
  const { authors, organisation, arxivId, primary } = paper;
  const facts = [
    authors === null ? null : authorsInBrief(authors),
    organisation?.name,
    arxivId === null ? null : `arXiv ${arxivId}`,
  ].filter(Boolean);
  return (
    <article>
      <p class="ordinal">
        {number} {primary !== null && <TopicLink topic={primary} />}
      </p>
      <EntryTitle paper={paper} level={2} />
      {facts.length > 0 && <p class="facts">{facts.join('\u00a0· ')}</p>}
      <Raw as="p" class="abstract" dir={directionOf(paper.abstract.html)} html={paper.abstract.html} />
      {address !== null && <p class="print-only address">{address}</p>}
    </article>
  );
}
