// A digest: its papers in the dump's order, as a journal's table of contents. A script lets the reader
// choose how the list stands (templates/scripts/digest.ts).
import { useHref, useSite } from '../../src/site/context.ts';
import type { DigestPage as Item } from '../../src/site/kinds/digest.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { aboutDigest } from '../../src/site/views/about-digest.ts';
import type { RefView } from '../../src/site/views/index.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { Book } from '../components/Book.tsx';
import { anyMath, Contents } from '../components/Contents.tsx';
import { DigestMeta } from '../components/DigestList.tsx';
import { FeedHead, Follow } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { RunningHead } from '../components/RunningHead.tsx';
import { TopicLink } from '../components/TopicLink.tsx';
import { type TurnedTo, Turning } from '../components/Turning.tsx';

export default function DigestPage({ item: digest }: PageProps<Item>) {
  const { assets, config, href } = useSite();
  const script = assets.scripts.digest;
  return (
    <Layout
      title={digest.title}
      lang={digest.lang}
      description={`${counted(digest.count, 'paper')}: ${digest.theme ?? digest.title}`}
      url={digest.url}
      section="digests"
      hasMath={anyMath(digest.papers)}
      bringsMath
      head={
        <>
          <FeedHead url="/" title={config.title} />
          <FeedHead url="/digests/" title={`${config.title}, digest by digest`} />
          {script !== undefined && <script type="module" src={href(script)} />}
        </>
      }
    >
      <div class="sheet">
        <RunningHead title={digest.title} />
        <Heading
          title={digest.title}
          lang={digest.lang}
          trail={[{ title: 'Digests', url: '/digests/' }, ...(digest.month === null ? [] : [digest.month])]}
          meta={<DigestMeta digest={digest} />}
        />
        <Chips topics={digest.topics} />
        <div id="list-tools" class="list-tools wide screen-only" hidden />
        <div class="wide" data-preview="">
          <Contents papers={digest.papers} from={1} digest={digest} />
        </div>
        <div>
          <TakeAlong digest={digest} />
          <Follow url={digest.url} feedsOf={siteFeeds} cites mails={digest.mails} />
          <Turning
            label="Digests"
            previous={inWords(digest.previous)}
            next={inWords(digest.next)}
            words={isOrdered(digest) ? ['Older', 'Newer'] : ['Previous', 'Next']}
          />
        </div>
      </div>
    </Layout>
  );
}

/** A digest brings nothing new: what can be followed is the site, in either way. */
const siteFeeds: readonly RefView[] = [
  { title: 'Paper by paper', url: '/' },
  { title: 'Digest by digest', url: '/digests/' },
];

/** Whether the digest and those beside it are known to come one after the other. */
function isOrdered({ isPlaced, previous, next }: Item): boolean {
  return isPlaced && (previous?.isPlaced ?? true) && (next?.isPlaced ?? true);
}

/** `22 June 2026: Agents and memory; 9 papers`. */
function inWords(row: Item['next']): TurnedTo | null {
  if (row === null) return null;
  const { title, lang, url } = row;
  return { title, lang, about: aboutDigest(row), url };
}

/** What would fill more than two lines stands between the reader and the list. */
const shownTopics = 6;

/** With a script they filter the list; without one they lead to the topics. */
function Chips({ topics }: { readonly topics: Item['topics'] }) {
  const several = topics.filter(({ count }) => count > 1).slice(0, shownTopics);
  if (several.length < 2) return null;
  return (
    <ul class="cluster small quiet screen-only wide" data-chips>
      {several.map((topic) => (
        <li key={topic.slug}>
          <TopicLink topic={topic} isChip />
          {'\u00a0'}
          <span class="count">{figures(topic.count)}</span>
        </li>
      ))}
    </ul>
  );
}

function TakeAlong({ digest }: { readonly digest: Item }) {
  const href = useHref();
  return (
    <p class="follow small quiet screen-only wide">
      <span class="quiet-label">Read</span> <a href={href(digest.edition)}>with whole abstracts, to print</a>{' '}
      <Book editions={[digest.edition]} />
    </p>
  );
}
