// The page of an author or an organisation: papers newest first, topics, and the names beside it.
import type { JSX } from 'preact';
import type { NamePage as Item, NameFront } from '../../src/site/kinds/names.ts';
import type { RefView } from '../../src/site/views/index.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { anyMath, Contents } from './Contents.tsx';
import { FeedHead, Follow } from './Follow.tsx';
import { Heading } from './Heading.tsx';
import { Layout } from './Layout.tsx';
import { Marginalia, Note, NoteList } from './Marginalia.tsx';
import { Name } from './Name.tsx';
import { TopicLink } from './TopicLink.tsx';
import { PageTurns } from './Turning.tsx';

interface NamePageProps {
  readonly item: Item;
  /** Its papers in the search. */
  readonly question: string;
  readonly index: RefView;
  /** `Co-authors`. */
  readonly company: string;
  /** What the page cannot know. */
  readonly note: string;
}

export function NamePage({ item, question, index, company, note }: NamePageProps): JSX.Element {
  const { subject, front, items, name } = item;
  const { title, url, hasFeed } = subject;
  return (
    <Layout
      title={name === null ? title : `${title}, ${name}`}
      description={`${front === null ? 'Papers' : counted(front.count, 'paper')} listed with ${title}.`}
      url={item.url}
      section="topics"
      hasMath={anyMath(items)}
      head={hasFeed && <FeedHead url={url} title={title} inOneFormat />}
    >
      <div class="sheet">
        <Heading
          title={title}
          trail={[{ title: 'Topics', url: '/topics/' }, index]}
          meta={front === null ? note : aboutName(front, note)}
        />
        <div class={front === null ? 'wide' : undefined}>
          <Contents papers={items} of={url} />
        </div>
        {front !== null && <Beside front={front} company={company} />}
        <div class="wide">
          <Follow
            url={url}
            feedsOf={hasFeed ? [{ title: 'Follow', url }] : []}
            inOneFormat
            cites={hasFeed}
            question={question}
          />
          <PageTurns turns={item.turns} url={item.url} />
        </div>
      </div>
    </Layout>
  );
}

/** What is joined here, and what is not known. */
function aboutName({ count, spellings }: NameFront, note: string) {
  return (
    <>
      {counted(count, 'paper')} under this name
      {spellings.length > 0 && <>, also written {spellings.join(', ')}</>}. {note}
    </>
  );
}

function Beside({ front, company }: { readonly front: NameFront; readonly company: string }) {
  if (front.topics.length === 0 && front.company.length === 0) return null;
  return (
    <Marginalia>
      {front.topics.length > 0 && (
        <Note title="Topics">
          <NoteList>
            {front.topics.map((topic) => (
              <li key={topic.slug}>
                <TopicLink topic={topic} /> <span class="count">{figures(topic.count)}</span>
              </li>
            ))}
          </NoteList>
        </Note>
      )}
      {front.company.length > 0 && (
        <Note title={company}>
          <NoteList>
            {front.company.map((name) => (
              <li key={name.name}>
                <Name name={name} /> <span class="count">{figures(name.count)}</span>
              </li>
            ))}
          </NoteList>
        </Note>
      )}
    </Marginalia>
  );
}
