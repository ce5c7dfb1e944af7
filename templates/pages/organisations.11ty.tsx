// All organisations.
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { NamesPage as Item } from '../../src/site/kinds/names.ts';
import { NamesPage } from '../components/NamesPage.tsx';

export default function OrganisationsPage({ item }: PageProps<Item>) {
  return <NamesPage item={item} title="Organisations" at="/organisations/" noun="organisation" />;
}
