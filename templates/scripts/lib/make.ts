// Elements that scripts add to a page.

export interface Properties {
  readonly id?: string;
  readonly className?: string;
  readonly role?: string;
  readonly ariaLabel?: string;
  readonly href?: string;
  readonly rel?: string;
  /** Name under which a link's file is saved. */
  readonly download?: string;
  readonly dir?: string;
  readonly lang?: string;
  /** Of a button or a field. */
  readonly type?: string;
  readonly onclick?: () => void;
}

/** An element with what it holds. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

export function makeButton(label: string, press: () => void): HTMLButtonElement {
  return make('button', { type: 'button', onclick: press }, label);
}
