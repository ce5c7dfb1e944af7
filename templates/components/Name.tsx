// An author's or an organisation's name; a link where something gathers more of its papers.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { NameView } from '../../src/site/views/index.ts';

export function Name({ name }: { readonly name: NameView }): JSX.Element {
  const href = useHref();
  return name.url === null ? <span>{name.name}</span> : <a href={href(name.url)}>{name.name}</a>;
}
