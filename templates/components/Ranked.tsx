// Short lists of things with their numbers, under a heading.
import type { ComponentChildren, JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { Counted, RefView } from '../../src/site/views/index.ts';
import { figures } from '../../src/text/counted.ts';

interface PartProps {
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Part({ title, class: className = 'part wide', children }: PartProps): JSX.Element {
  return (
    <section class={className}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface LeadersProps {
  readonly items: readonly Counted<RefView>[];
}

/** A name, a leader, a number. */
export function Leaders({ items }: LeadersProps): JSX.Element {
  const href = useHref();
  return (
    <ul class="leaders columns quiet">
      {items.map((item) => (
        <li key={item.url}>
          <a href={href(item.url)} lang={item.lang}>
            {item.title}
          </a>
          <span class="count">{figures(item.count)}</span>
        </li>
      ))}
    </ul>
  );
}
