// An author: papers newest first, topics, and the names beside.
import { searchAmongUrl } from '../../src/site/href.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { NamePage as Item } from '../../src/site/kinds/names.ts';
import { NamePage } from '../components/NamePage.tsx';

export default function AuthorPage({ item }: PageProps<Item>) {
  return (
    <NamePage
      item={item}
      question={searchAmongUrl('author', item.subject.title)}
      index={{ title: 'Authors', url: '/authors/' }}
      company="Co-authors"
      note="Two people of one name are not told apart."
    />
  );
}
