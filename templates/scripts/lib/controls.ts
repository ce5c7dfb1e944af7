// Small controls in the page's own voice: a label and words to press.
import { make, makeButton } from './make.ts';

/** One of a few, as buttons; the chosen one is said by `aria-pressed`. */
export function chooser<Value extends string>(
  label: string,
  chosen: Value,
  values: readonly Value[],
  choose: (value: Value) => void,
): HTMLElement {
  const buttons = values.map((value) =>
    pressable(value, value === chosen, () => {
      for (const button of buttons) button.ariaPressed = String(button.textContent === value);
      choose(value);
    }),
  );
  return make('span', { className: 'chooser', role: 'group', ariaLabel: label }, ...buttons);
}

/** On or off. */
export function toggle(label: string, isOn: boolean, change: (isOn: boolean) => void): HTMLElement {
  const button = pressable(label, isOn, () => {
    const next = button.ariaPressed !== 'true';
    button.ariaPressed = String(next);
    change(next);
  });
  return button;
}

function pressable(label: string, isPressed: boolean, press: () => void): HTMLButtonElement {
  const button = makeButton(label, press);
  button.ariaPressed = String(isPressed);
  return button;
}
