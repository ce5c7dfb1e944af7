// A list without markers that stays a list: Safari takes the role from one whose markers are hidden.
import type { ComponentChildren, JSX } from 'preact';

interface ListProps {
  readonly as?: 'ul' | 'ol';
  readonly class?: string;
  /** For a list that a script fills. */
  readonly id?: string;
  /** Number of the first item of an ordered list. */
  readonly start?: number | undefined;
  readonly children?: ComponentChildren;
}

export function List({ as: Tag = 'ul', children, ...rest }: ListProps): JSX.Element {
  return (
    <Tag role="list" {...rest}>
      {children}
    </Tag>
  );
}
