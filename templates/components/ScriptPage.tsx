// A page that a script fills in: what it is for, and where to go without scripts, or where one does not come.
import type { ComponentChildren, JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import { Heading } from './Heading.tsx';
import { Layout } from './Layout.tsx';

interface ScriptPageProps {
  readonly title: string;
  readonly lead: string;
  readonly url: string;
  /** Name of the script in templates/scripts. */
  readonly script: string;
  readonly children: ComponentChildren;
}

export function ScriptPage({ title, lead, url, script, children }: ScriptPageProps): JSX.Element {
  const { assets, href } = useSite();
  const source = assets.scripts[script];
  return (
    <Layout
      title={title}
      description={lead}
      url={url}
      head={source !== undefined && <script type="module" src={href(source)} />}
    >
      <div class="sheet">
        <Heading title={title} lead={lead} />
        {children}
        <noscript>
          <p>
            This page needs JavaScript. The <a href={href('/digests/')}>digests</a> lead to every paper
            without it.
          </p>
        </noscript>
      </div>
    </Layout>
  );
}

/** Behind an empty place, or a form that is hidden until its script shows it: said when neither has come. */
export function LateScript(): JSX.Element {
  const { href } = useSite();
  return (
    <p class="late scripted">
      What belongs here has not come. Load the page again; the <a href={href('/digests/')}>digests</a> lead to
      every paper without it.
    </p>
  );
}
