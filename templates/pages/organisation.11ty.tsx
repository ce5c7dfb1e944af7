// An organisation: papers newest first, topics, and the names beside.
import { organisationSearchUrl } from '../../src/site/href.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { NamePage as Item } from '../../src/site/kinds/names.ts';
import { NamePage } from '../components/NamePage.tsx';

export default function OrganisationPage({ item }: PageProps<Item>) {
  return (
    <NamePage
      item={item}
      question={organisationSearchUrl(item.subject.title)}
      index={{ title: 'Organisations', url: '/organisations/' }}
      company="Authors"
      note="Other names of the same house stand by themselves."
    />
  );
}
