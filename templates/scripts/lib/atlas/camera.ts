// Which part of the map is seen: a place and how near. The map is a square of 0 to 1; the frame it is seen
// through has any shape, and at a zoom of 1 the whole map fits into it.

export interface Camera {
  /** The middle of what is seen. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** In CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const whole: Camera = { x: 0.5, y: 0.5, zoom: 1 };
export const nearest = 32;

/** Pixels of the map's side. */
export function sideOf({ zoom }: Camera, { width, height }: Frame): number {
  return Math.max(1, Math.min(width, height)) * zoom;
}

export function toFrame(camera: Camera, frame: Frame, { x, y }: Spot): Spot {
  const side = sideOf(camera, frame);
  return { x: frame.width / 2 + (x - camera.x) * side, y: frame.height / 2 + (y - camera.y) * side };
}

export function toMap(camera: Camera, frame: Frame, { x, y }: Spot): Spot {
  const side = sideOf(camera, frame);
  return { x: camera.x + (x - frame.width / 2) / side, y: camera.y + (y - frame.height / 2) / side };
}

/** What lies under `at` stays there. */
export function zoomedAt(camera: Camera, frame: Frame, factor: number, at: Spot): Camera {
  const zoom = Math.min(nearest, Math.max(1, camera.zoom * factor));
  const fixed = toMap(camera, frame, at);
  const side = sideOf({ ...camera, zoom }, frame);
  return within(frame, {
    x: fixed.x - (at.x - frame.width / 2) / side,
    y: fixed.y - (at.y - frame.height / 2) / side,
    zoom,
  });
}

export function moved(camera: Camera, frame: Frame, byX: number, byY: number): Camera {
  const side = sideOf(camera, frame);
  return within(frame, { ...camera, x: camera.x - byX / side, y: camera.y - byY / side });
}

/** No farther than the whole map, and nowhere beside it. */
export function within(frame: Frame, { x, y, zoom }: Camera): Camera {
  const near = Math.min(nearest, Math.max(1, zoom));
  const side = sideOf({ x, y, zoom: near }, frame);
  return { x: held(x, frame.width / side / 2), y: held(y, frame.height / side / 2), zoom: near };
}

/** `half` of what is seen on either side; where all of it is seen, the middle. */
function held(middle: number, half: number): number {
  return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, middle));
}
