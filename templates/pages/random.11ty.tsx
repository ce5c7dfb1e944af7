// A paper at random.
import { useHref } from '../../src/site/context.ts';
import { LateScript, ScriptPage } from '../components/ScriptPage.tsx';

export default function RandomPage() {
  const href = useHref();
  return (
    <ScriptPage
      title="A paper at random"
      lead="One paper of the digests of late."
      url="/random/"
      script="random"
    >
      <p data-random={href('/digests/recent.json')} />
      <LateScript />
    </ScriptPage>
  );
}
