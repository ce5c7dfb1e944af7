// An index of names: those of most papers first, then by letter.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { NamesPage as Item } from '../../src/site/kinds/names.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { Heading } from './Heading.tsx';
import { Layout } from './Layout.tsx';
import { Letters } from './Letters.tsx';

interface NamesPageProps {
  readonly item: Item;
  /** `Authors`. */
  readonly title: string;
  readonly at: string;
  /** Singular: `author`. */
  readonly noun: string;
  /** Which of them stand here: `of three papers or more`. */
  readonly which?: string;
}

export function NamesPage({ item, title, at, noun, which }: NamesPageProps): JSX.Element {
  const href = useHref();
  const { letter, letters, rows, total } = item;
  const isFirst = letter === null;
  return (
    <Layout
      title={isFirst ? title : `${title}: ${letter}`}
      description={`${counted(total, noun)} by name and number of papers.`}
      url={item.url}
      section="topics"
    >
      <div class="sheet">
        <Heading
          title={isFirst ? title : `${title}: ${letter}`}
          trail={[{ title: 'Topics', url: '/topics/' }, ...(isFirst ? [] : [{ title, url: at }])]}
          lead={[
            `${counted(total, noun)}${which === undefined ? '' : ` ${which}`}.`,
            ...(isFirst
              ? ['Names are joined only where they are the same but for case, accents and spacing.']
              : []),
          ].join(' ')}
        />
        <Letters letters={letters} current={letter} />
        <section class="wide" aria-label={isFirst ? 'Most papers' : title}>
          {isFirst && letters.length > 0 && <h2>Most papers</h2>}
          <ul class="name-index plain quiet">
            {rows.map((name) => (
              <li key={name.url}>
                <a href={href(name.url)}>{name.title}</a> <span class="count">{figures(name.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  );
}
