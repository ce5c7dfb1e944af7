// Keys on the map: arrows go from paper to paper, others bring the map nearer or open what is chosen. The whole map
// is one stop of the Tab key.
import type { Spot } from './camera.ts';

export type Action = 'nearer' | 'farther' | 'whole' | 'open' | 'leave';

const directions: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const actions: Readonly<Record<string, Action>> = {
  '+': 'nearer',
  '=': 'nearer',
  '-': 'farther',
  '0': 'whole',
  Enter: 'open',
  Escape: 'leave',
};

export function watchKeys(
  element: HTMLElement,
  step: (direction: Spot) => void,
  act: (action: Action) => void,
): void {
  element.tabIndex = 0;
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== element) return;
    const direction = Object.hasOwn(directions, event.key) ? directions[event.key] : undefined;
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (direction === undefined && action === undefined) return;
    event.preventDefault();
    if (direction !== undefined) step(direction);
    if (action !== undefined) act(action);
  });
}
