// What a hand does to the map: it moves it, brings it nearer, and chooses a paper by pointing or by a direction.
import { moved, type Spot, toFrame, toMap, whole, within, zoomedAt } from './camera.ts';
import type { Choice } from './choice.ts';
import type { Gestures } from './gestures.ts';
import type { Action } from './keys.ts';
import { type Points, paperAt, paperBeside, spotOf } from './points.ts';
import type { View } from './view.ts';

export interface Held {
  readonly points: Points;
  readonly view: View;
  readonly choice: Choice;
  readonly isShown: (paper: number) => boolean;
}

/** How near a finger must come to a point, in pixels. */
const reach = { mouse: 12, touch: 24 };
/** A chosen paper stands so far from the frame's edge, in pixels. */
const margin = 40;

export function gesturesOn({ points, view, choice, isShown }: Held): Gestures {
  const { camera, frame, look } = view;
  const pick = (at: Spot, most: number): number | null => {
    const { x, y } = toMap(camera(), frame(), at);
    const unit = toMap(camera(), frame(), { x: at.x + most, y: at.y }).x - x;
    return paperAt(points, { x, y }, unit, isShown);
  };
  return {
    move: (byX, byY, isTouch) => {
      const before = toFrame(camera(), frame(), { x: 0, y: 0 });
      const next = moved(camera(), frame(), byX, byY);
      const after = toFrame(next, frame(), { x: 0, y: 0 });
      const left = byY - (after.y - before.y);
      if (isTouch && Math.abs(left) > 0.5 && camera().zoom > 1) window.scrollBy(0, -left);
      look(next);
    },
    zoom: (factor, at) => look(zoomedAt(camera(), frame(), factor, at)),
    canZoom: (factor) => zoomedAt(camera(), frame(), factor, { x: 0, y: 0 }).zoom !== camera().zoom,
    tap: (at, event) => {
      const kind = event.pointerType === 'mouse' ? 'mouse' : 'touch';
      const paper = pick(at, reach[kind]);
      if (paper !== null && paper === choice.paper()) choice.follow(event);
      else choice.choose(paper);
    },
    double: (at) => {
      if (pick(at, reach.mouse) === null) look(zoomedAt(camera(), frame(), 2, at));
    },
    hover: (at) => {
      if (!choice.isFirm()) choice.choose(at === null ? null : pick(at, reach.mouse), false);
    },
  };
}

/** By keys and by buttons. */
export function actionsOn({ view, choice }: Held): Readonly<Record<Action, () => void>> {
  const zoom = (factor: number): void => {
    const { width, height } = view.frame();
    view.look(zoomedAt(view.camera(), view.frame(), factor, { x: width / 2, y: height / 2 }));
  };
  return {
    nearer: () => zoom(1.6),
    farther: () => zoom(1 / 1.6),
    whole: () => view.look(whole),
    open: () => choice.follow(),
    leave: () => choice.choose(null),
  };
}

/** From the chosen paper to the next one there; the first is one in the middle of what is seen. */
export function stepOn({ points, view, choice, isShown }: Held, direction: Spot): void {
  const [camera, frame, chosen] = [view.camera(), view.frame(), choice.paper()];
  const next =
    chosen === null
      ? paperAt(points, { x: camera.x, y: camera.y }, 2, isShown)
      : paperBeside(points, spotOf(points, chosen), direction, isShown);
  if (next === null) return;
  choice.choose(next);
  const spot = toFrame(camera, frame, spotOf(points, next));
  const isSeen =
    spot.x > margin && spot.x < frame.width - margin && spot.y > margin && spot.y < frame.height - margin;
  if (!isSeen) view.look(within(frame, { ...camera, ...spotOf(points, next) }));
}
