// Small controls in the page's own voice: a label and words to press.
import { makeButton } from './make.ts';

/** One of a few, as buttons; the chosen one is said by `aria-pressed`. */
export function chooser<Value extends string>(
  label: string,
  chosen: Value,
  values: readonly Value[],
  choose: (value: Value) => void,
): HTMLElement {
  const group = document.createElement('span');
  group.className = 'chooser';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  const buttons = values.map((value) =>
    pressable(value, value === chosen, () => {
      for (const button of buttons) button.setAttribute('aria-pressed', String(button.textContent === value));
      choose(value);
    }),
  );
  group.append(...buttons);
  return group;
}

/** On or off. */
export function toggle(label: string, isOn: boolean, change: (isOn: boolean) => void): HTMLElement {
  const button = pressable(label, isOn, () => {
    const next = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(next));
    change(next);
  });
  return button;
}

function pressable(label: string, isPressed: boolean, press: () => void): HTMLButtonElement {
  const button = makeButton(label, press);
  button.setAttribute('aria-pressed', String(isPressed));
  return button;
}
