// Papers ranked for one reader, in that reader's browser alone.
import { useSite } from '../../src/site/context.ts';
import { LateScript, ScriptPage } from '../components/ScriptPage.tsx';

export default function ForYouPage() {
  const { assets, href } = useSite();
  const worker = assets.scripts['taste-worker'];
  return (
    <ScriptPage
      title="For you"
      lead="The papers of the last months, ranked by what you starred, put aside and follow, with the words that decided. It is learned in this browser, from what this browser keeps; nothing is sent, and nothing is left out. Ten stars are a good beginning."
      url="/for-you/"
      script="for-you"
    >
      <div id="for-you" class="wide" data-worker={worker && href(worker)} />
      <LateScript />
    </ScriptPage>
  );
}
