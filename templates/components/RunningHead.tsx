// The head of every printed page: the site's name and the digest's.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';

export function RunningHead({ title }: { readonly title: string }): JSX.Element {
  const { config } = useSite();
  return (
    <div class="running-head print-only" aria-hidden="true">
      <p>
        {config.title}: {title}
      </p>
    </div>
  );
}
