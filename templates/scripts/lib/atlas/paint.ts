// The map on a canvas: points in the colours of their areas, names over them. Colours are the page's own, read
// from it whenever the scheme changes.
import { type Camera, type Frame, type Spot, sideOf, toFrame } from './camera.ts';
import { type Label, placeLabels, type Region } from './labels.ts';
import type { Points } from './points.ts';

export interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly faint: string;
  readonly ofArea: ReadonlyMap<string, string>;
}

export interface Scene {
  readonly points: Points;
  readonly regions: readonly Region[];
  readonly camera: Camera;
  readonly frame: Frame;
  readonly colours: Colours;
  /** In the page's own size and face, for names of each level. */
  readonly fonts: readonly [string, string, string, string];
  readonly textSize: number;
  /** What a filter or a search leaves; the others stay as a faint ground. */
  readonly isShown: (paper: number) => boolean;
  readonly isNarrowed: boolean;
  readonly selected: number | null;
}

/** A point's radius in pixels: the fewer on the screen the larger, and larger as one comes nearer. */
function radiusOf({ count }: Points, camera: Camera, frame: Frame): number {
  const side = Math.min(frame.width, frame.height);
  const room = side / Math.sqrt(Math.max(1, count));
  return Math.min(9, Math.min(4.5, Math.max(1.6, room * 0.26)) * camera.zoom ** 0.45);
}

export function paint(context: CanvasRenderingContext2D, scene: Scene): readonly Label[] {
  const { frame, camera, points, colours, regions, selected } = scene;
  context.clearRect(0, 0, frame.width, frame.height);
  const radius = radiusOf(points, camera, frame);
  const side = sideOf(camera, frame);
  const left = frame.width / 2 - camera.x * side;
  const top = frame.height / 2 - camera.y * side;
  const spotOf = (paper: number): Spot => ({
    x: left + (points.x[paper] ?? 0) * side,
    y: top + (points.y[paper] ?? 0) * side,
  });
  const groups = new Map<string, number[]>();
  for (let paper = 0; paper < points.count; paper++) {
    const { x, y } = spotOf(paper);
    if (x < -radius || y < -radius || x > frame.width + radius || y > frame.height + radius) continue;
    const area = points.areaOf(paper);
    const colour = scene.isShown(paper)
      ? ((area === null ? undefined : colours.ofArea.get(area)) ?? colours.soft)
      : '';
    const group = groups.get(colour);
    if (group === undefined) groups.set(colour, [paper]);
    else group.push(paper);
  }
  // What is left out lies below what is shown.
  for (const [colour, papers] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const size = colour === '' ? radius * 0.6 : radius * (scene.isNarrowed ? 1.25 : 1);
    context.fillStyle = colour === '' ? colours.faint : colour;
    context.strokeStyle = colours.paper;
    context.lineWidth = size < 5 ? 0.75 : 1.25;
    // One by one: a path of thousands of circles takes a browser several times as long.
    for (const paper of papers) {
      const { x, y } = spotOf(paper);
      context.beginPath();
      context.arc(x, y, size, 0, 2 * Math.PI);
      context.fill();
      if (size >= 2.5) context.stroke();
    }
  }
  if (selected !== null) {
    const { x, y } = spotOf(selected);
    context.beginPath();
    context.arc(x, y, Math.max(6, radius + 3), 0, 2 * Math.PI);
    context.strokeStyle = colours.ink;
    context.lineWidth = 2;
    context.stroke();
  }
  const labels = placeLabels(
    regions,
    camera.zoom,
    (spot) => toFrame(camera, frame, spot),
    ({ title, level }) => {
      context.font = scene.fonts[level];
      const width = Math.min(context.measureText(title).width, widest(frame));
      return { width: width + 8, height: scene.textSize * 1.35 };
    },
    frame,
  );
  for (const label of labels) write(context, scene, label);
  return labels;
}

/** A name longer than a narrow map is wide is drawn together a little, rather than cut. */
function widest(frame: Frame): number {
  return frame.width - 16;
}

function write(
  context: CanvasRenderingContext2D,
  { fonts, colours, frame, textSize }: Scene,
  { region: { title, level }, x, y }: Label,
): void {
  context.font = fonts[level];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = colours.paper;
  // Points below a name fade, and close to its letters there is none.
  for (const [width, alpha] of [
    [textSize, 0.6],
    [3, 1],
  ] as const) {
    context.globalAlpha = alpha;
    context.lineWidth = width;
    context.strokeText(title, x, y, widest(frame));
  }
  context.fillStyle = level === 0 ? colours.ink : colours.soft;
  context.fillText(title, x, y, widest(frame));
}

/** As the browser computes them: of the map itself, and of the list of areas, whose marks have their hues. */
export function readColours(canvas: HTMLCanvasElement): Colours {
  const { color, borderColor, outlineColor, backgroundColor } = getComputedStyle(canvas);
  const marks = document.querySelectorAll<HTMLElement>('.atlas-areas [data-area]');
  return {
    ink: color,
    paper: backgroundColor,
    soft: outlineColor,
    faint: borderColor,
    ofArea: new Map(
      [...marks].map((mark) => [mark.dataset.area ?? '', getComputedStyle(mark).borderInlineStartColor]),
    ),
  };
}
