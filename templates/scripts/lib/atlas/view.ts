// What is seen of the map, and its picture, which is drawn anew before the screen shows what has changed.
import { type Camera, type Frame, whole, within } from './camera.ts';
import { paint, readColours, type Scene } from './paint.ts';

export interface View {
  readonly camera: () => Camera;
  readonly frame: () => Frame;
  readonly look: (next: Camera) => void;
  readonly redraw: () => void;
}

export interface Picture {
  /** What there is to see from there. */
  readonly sceneOf: (camera: Camera, frame: Frame) => Omit<Scene, Place>;
  readonly onDrawn: () => void;
}

/** The part of a scene that is known where it is drawn. */
type Place = 'camera' | 'frame' | 'colours' | 'fonts' | 'textSize';

/** `area` holds the canvas; null where the browser draws on none. */
export function openView(
  area: HTMLElement,
  canvas: HTMLCanvasElement,
  { sceneOf, onDrawn }: Picture,
): View | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  let camera: Camera = whole;
  let frame: Frame = { width: 1, height: 1 };
  let colours = readColours(canvas);
  let isWaiting = false;

  const draw = (): void => {
    isWaiting = false;
    const density = window.devicePixelRatio || 1;
    context.setTransform(density, 0, 0, density, 0, 0);
    const style = getComputedStyle(area);
    const textSize = Number.parseFloat(style.fontSize);
    const font = (slant: string, share: number) => `${slant} ${textSize * share}px ${style.fontFamily}`;
    const fonts = [font('', 1.1), font('italic', 0.95), font('italic', 0.85), font('', 0.72)] as const;
    paint(context, { ...sceneOf(camera, frame), camera, frame, colours, fonts, textSize });
    area.style.touchAction = camera.zoom > 1 ? 'none' : 'pan-y';
    area.dataset.zoom = camera.zoom.toFixed(2);
    onDrawn();
  };
  const redraw = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(draw);
  };

  new ResizeObserver(() => {
    const density = window.devicePixelRatio || 1;
    frame = { width: area.clientWidth, height: area.clientHeight };
    canvas.width = Math.round(frame.width * density);
    canvas.height = Math.round(frame.height * density);
    camera = within(frame, camera);
    draw();
  }).observe(area);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', () => {
      colours = readColours(canvas);
      redraw();
    });
  void document.fonts.ready.then(redraw);

  return {
    camera: () => camera,
    frame: () => frame,
    look: (next) => {
      camera = next;
      redraw();
    },
    redraw,
  };
}
