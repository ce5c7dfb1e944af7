// All authors.
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { NamesPage as Item } from '../../src/site/kinds/names.ts';
import { NamesPage } from '../components/NamesPage.tsx';

export default function AuthorsPage({ item }: PageProps<Item>) {
  return (
    <NamesPage
      item={item}
      title="Authors"
      at="/authors/"
      noun="author"
      which="of three papers or more; the search finds the others"
    />
  );
}
