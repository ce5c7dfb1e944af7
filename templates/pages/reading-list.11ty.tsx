// The reader's own list; it is kept in the browser and nowhere else.
import { useSite } from '../../src/site/context.ts';
import { Book } from '../components/Book.tsx';
import { LateScript, ScriptPage } from '../components/ScriptPage.tsx';

export default function ReadingListPage() {
  const { config, href } = useSite();
  const { locale, length } = config.dates;
  return (
    <ScriptPage
      title="Reading list"
      lead="The papers you starred. They are kept in this browser and nowhere else; take them along as a file."
      url="/reading-list/"
      script="reading-list"
    >
      <p class="small screen-only">
        <a href={href('/for-you/')}>Papers of the last months, ranked from these</a>, in this browser, if you
        like. <a href={href('/new/')}>What is new since you were last here, and what you follow</a>.
      </p>
      <div id="reading-list" class="wide" data-locale={locale} data-length={length} />
      <LateScript />
      <p class="follow small quiet screen-only wide scripted">
        <span class="quiet-label">Take along</span> <Book isStarred />
      </p>
    </ScriptPage>
  );
}
