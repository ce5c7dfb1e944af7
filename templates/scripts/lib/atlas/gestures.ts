// Fingers, mouse and wheel on the map -> moves, zooms and taps. Each event is compared with what was there just
// before, so that nothing is left over when a finger is lifted or lost.
//
// The page must never be out of reach: while the whole map is seen, a finger scrolls the page (CSS leaves it
// that), the wheel is the page's until the map has been pressed, and what a drag cannot move any more moves the
// page.
import type { Spot } from './camera.ts';

export interface Gestures {
  readonly move: (byX: number, byY: number, isTouch: boolean) => void;
  readonly zoom: (factor: number, at: Spot) => void;
  /** A press without a move. */
  readonly tap: (at: Spot, event: PointerEvent) => void;
  /** A mouse that moves without a press; null when it has left. */
  readonly hover: (at: Spot | null) => void;
  readonly double: (at: Spot) => void;
  /** Whether the wheel may zoom out further, or in. */
  readonly canZoom: (factor: number) => boolean;
}

/** Pixels that a finger or a hand trembles. */
const tremble = 8;

export function watchGestures(element: HTMLElement, gestures: Gestures): void {
  const pressed = new Map<number, Spot>();
  let travelled = 0;
  let wereTwo = false;
  const spotOf = (event: MouseEvent): Spot => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) return;
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (pressed.size === 0) [travelled, wereTwo] = [0, false];
    pressed.set(event.pointerId, spotOf(event));
    wereTwo ||= pressed.size > 1;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    const spot = spotOf(event);
    if (!pressed.has(event.pointerId)) {
      if (event.pointerType === 'mouse') gestures.hover(spot);
      return;
    }
    const before = spanOf(pressed);
    pressed.set(event.pointerId, spot);
    const after = spanOf(pressed);
    const [byX, byY] = [after.x - before.x, after.y - before.y];
    travelled += Math.abs(byX) + Math.abs(byY);
    if (travelled < tremble && !wereTwo) return;
    gestures.move(byX, byY, event.pointerType === 'touch');
    if (before.wide > 0 && after.wide > 0) gestures.zoom(after.wide / before.wide, after);
  });
  const release = (event: PointerEvent): void => {
    if (!pressed.delete(event.pointerId) || pressed.size > 0) return;
    if (event.type === 'pointerup' && !wereTwo && travelled < tremble) gestures.tap(spotOf(event), event);
  };
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('lostpointercapture', release);
  element.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') gestures.hover(null);
  });
  element.addEventListener('dblclick', (event) => gestures.double(spotOf(event)));
  element.addEventListener(
    'wheel',
    (event) => {
      const isMeant = event.ctrlKey || event.metaKey || element.contains(document.activeElement);
      const factor = Math.exp(
        -event.deltaY * (event.deltaMode === 1 ? 16 : 1) * (event.ctrlKey ? 0.006 : 0.002),
      );
      if (!isMeant || (!event.ctrlKey && !gestures.canZoom(factor))) return;
      event.preventDefault();
      gestures.zoom(factor, spotOf(event));
    },
    { passive: false },
  );
}

/** The middle of all fingers, and how far the first two are apart. */
function spanOf(pressed: ReadonlyMap<number, Spot>): Spot & { readonly wide: number } {
  const spots = [...pressed.values()];
  const [one, other] = spots;
  const mean = (of: (spot: Spot) => number) => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length;
  return {
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    wide: one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0,
  };
}
