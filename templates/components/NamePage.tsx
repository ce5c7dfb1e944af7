// The page of an author or an organisation: papers newest first, topics, and the names beside it.
import type { JSX } from 'preact';
import type { NamePage as Item } from '../../src/site/kinds/names.ts';
import type { RefView } from '../../src/site/views/index.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { anyMath, Contents } from './Contents.tsx';
import { FeedHead, Follow } from './Follow.tsx';
import { Heading } from './Heading.tsx';
import { Layout } from './Layout.tsx';
import { Marginalia, Note, NoteList } from './Marginalia.tsx';
import { Name } from './Name.tsx';
import { TopicLink } from './TopicLink.tsx';
import { PageNumbers } from './Turning.tsx';

interface NamePageProps {
  readonly item: Item;
  readonly index: RefView;
  /** `Co-authors`. */
  readonly company: string;
  /** What the page cannot know. */
  readonly note: string;
}

export function NamePage({ item, index, company, note }: NamePageProps): JSX.Element {
  const { subject, items, number, urls } = item;
  const { title, url, count, hasFeed } = subject;
  return (
    <Layout
      title={number > 1 ? `${title}, page ${number}` : title}
      description={`${counted(count, 'paper')} listed with ${title}.`}
      url={item.url}
      section="topics"
      hasMath={anyMath(items)}
      head={hasFeed && <FeedHead url={url} title={title} />}
    >
      <div class="sheet">
        <Heading title={title} trail={[index]} meta={aboutName(subject, note)} />
        <div>
          <Contents papers={items} of={url} />
        </div>
        {number === 1 && <Beside subject={subject} company={company} />}
        <div class="wide">
          {hasFeed && <Follow url={url} />}
          <PageNumbers urls={urls} number={number} />
        </div>
      </div>
    </Layout>
  );
}

/** What is joined here, and what is not known. */
function aboutName({ count, spellings }: Item['subject'], note: string) {
  return (
    <>
      {counted(count, 'paper')} under this name
      {spellings.length > 0 && <>, also written {spellings.join(', ')}</>}. {note}
    </>
  );
}

function Beside({ subject, company }: { readonly subject: Item['subject']; readonly company: string }) {
  if (subject.topics.length === 0 && subject.company.length === 0) return null;
  return (
    <Marginalia>
      {subject.topics.length > 0 && (
        <Note title="Topics">
          <NoteList>
            {subject.topics.map((topic) => (
              <li key={topic.slug}>
                <TopicLink topic={topic} /> <span class="count">{figures(topic.count)}</span>
              </li>
            ))}
          </NoteList>
        </Note>
      )}
      {subject.company.length > 0 && (
        <Note title={company}>
          <NoteList>
            {subject.company.map((name) => (
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
