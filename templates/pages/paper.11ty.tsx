// A paper: its abstract, and beside it why it is here and where to find it.

import { useHref, useSite } from '../../src/site/context.ts';
import { citationFiles } from '../../src/site/exports/citations.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { type PaperPage as Item, openPaper, type PaperItem } from '../../src/site/kinds/paper.ts';
import { ownLanguage } from '../../src/site/language.ts';
import type { RefView } from '../../src/site/views/index.ts';
import { AsScraped } from '../components/AsScraped.tsx';
import { CitationHead } from '../components/CitationHead.tsx';
import { CiteNote } from '../components/CiteNote.tsx';
import { directionOf } from '../components/direction.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Marginalia, Note, NoteList, OutwardNote } from '../components/Marginalia.tsx';
import { NeighbourList } from '../components/NeighbourList.tsx';
import { hasFacts, PaperFacts } from '../components/PaperFacts.tsx';
import { Raw } from '../components/Raw.tsx';
import { TopicLink } from '../components/TopicLink.tsx';
import { Turning } from '../components/Turning.tsx';

export default function PaperPage({ item }: PageProps<PaperItem>) {
  const { config } = useSite();
  const paper = openPaper(item);
  const texts = [
    paper.title,
    paper.abstract,
    ...paper.otherAbstracts.map(({ text }) => text),
    ...(paper.note === null ? [] : [paper.note]),
    ...paper.neighbours.map((near) => near.paper.title),
  ].filter((text) => text.hasMath);
  return (
    <Layout
      title={paper.title.unicode}
      description={paper.teaser}
      url={paper.url}
      type="article"
      hasMath={texts.length > 0}
      formulas={texts.map(({ html }) => html).join('')}
      head={<CitationHead paper={paper} />}
    >
      <article class="sheet" data-paper="">
        <Heading
          title={paper.title}
          trail={trail(paper)}
          meta={hasFacts(paper) ? <PaperFacts paper={paper} /> : undefined}
        />
        <div class="flow">
          <Raw
            as="p"
            class="abstract"
            dir={directionOf(paper.abstract.html)}
            data-preview=""
            html={paper.abstract.html}
          />
          {paper.note !== null && (
            <section class="publisher-note">
              <h2>Publisher’s note</h2>
              <Raw
                as="div"
                class="prose print-addresses"
                lang={ownLanguage(config.language)}
                html={paper.note.html}
              />
            </section>
          )}
          <OtherAbstracts paper={paper} />
          <AsScraped paper={paper} />
          <p id="reader-tools" class="reader-tools" />
        </div>
        <Beside paper={paper} />
        {paper.neighbours.length > 0 && <Neighbours paper={paper} />}
        <Turning
          label="Papers of the digest"
          previous={paper.previous}
          next={paper.next}
          of={paper.listedFirst}
        />
      </article>
    </Layout>
  );
}

function trail({ primary, listings }: Item): readonly RefView[] {
  if (primary !== null) return [{ title: 'Topics', url: '/topics/' }, primary];
  const digest = listings[0]?.digest;
  return digest === undefined ? [] : [{ title: 'Digests', url: '/digests/' }, digest];
}

/** Digests named beside a paper: thousands may list it. */
const shownListings = 20;

function Beside({ paper }: { readonly paper: Item }) {
  const href = useHref();
  return (
    <Marginalia>
      {paper.topics.length > 0 && (
        <Note title="Topics">
          <NoteList>
            {paper.topics.map((topic) => (
              <li key={topic.slug}>
                <TopicLink topic={topic} />
                {topic.because.length > 0 && (
                  <span class="because">
                    <i>Because of:</i> {topic.because.join(', ')}
                  </span>
                )}
              </li>
            ))}
          </NoteList>
        </Note>
      )}
      <Note title="Listed in">
        <NoteList>
          {paper.listings.slice(0, shownListings).map(({ digest, file, line }) => (
            <li key={`${file} ${line}`}>
              <a href={href(digest.url)} lang={digest.lang}>
                {digest.title}
              </a>
              {digest.date !== null && digest.date.label !== digest.title && (
                <span class="because" lang={digest.date.lang}>
                  {digest.date.label}
                </span>
              )}
            </li>
          ))}
          {paper.listings.length > shownListings && <li>and {paper.listings.length - shownListings} more</li>}
        </NoteList>
      </Note>
      <OutwardNote title="Look up" links={paper.lookups} printed="never" />
      <OutwardNote title="Code" links={paper.code} printed="as-is" />
      <OutwardNote title="More" links={paper.links} printed="with-address" />
      <CiteNote citations={citationFiles(paper.citation)} />
    </Marginalia>
  );
}

function OtherAbstracts({ paper }: { readonly paper: Item }) {
  const href = useHref();
  return paper.otherAbstracts.map(({ text, digest }) => (
    <section key={digest.url} class="flow">
      <h2>
        In{' '}
        <a href={href(digest.url)} lang={digest.lang}>
          {digest.title}
        </a>{' '}
        the abstract reads
      </h2>
      <Raw as="p" class="abstract" dir={directionOf(text.html)} html={text.html} />
    </section>
  ));
}

function Neighbours({ paper }: { readonly paper: Item }) {
  return (
    <section class="part wide screen-only">
      <h2>Near it</h2>
      <NeighbourList neighbours={paper.neighbours} topic={paper.primary?.slug} />
    </section>
  );
}
