// What is new since the reader's last visit.
import { useHref } from '../../src/site/context.ts';
import { LateScript, ScriptPage } from '../components/ScriptPage.tsx';

export default function NewPage() {
  const href = useHref();
  return (
    <ScriptPage
      title="Since you were last here"
      lead="Digests that are new to this browser, and their papers that no earlier digest listed."
      url="/new/"
      script="news"
    >
      <div id="news" class="wide" data-recent={href('/digests/recent.json')} />
      <LateScript />
    </ScriptPage>
  );
}
