// The map of the papers: moved and brought nearer by hand, wheel and keys; narrowed by months and by a search.
// Where the map is and what is drawn of it are decided here; each way to move it has a module (`lib/atlas/`).
import type { AtlasMap } from '../../src/site/exports/atlas.ts';
import {
  type Camera,
  moved,
  type Spot,
  toFrame,
  toMap,
  whole,
  within,
  zoomedAt,
} from './lib/atlas/camera.ts';
import { offerChoice } from './lib/atlas/choice.ts';
import { findPapers, lazyArchive, nameOf } from './lib/atlas/find.ts';
import { watchGestures } from './lib/atlas/gestures.ts';
import { type Action, watchKeys } from './lib/atlas/keys.ts';
import { regionsOf } from './lib/atlas/labels.ts';
import { offerMonths } from './lib/atlas/months.ts';
import { paint, readColours } from './lib/atlas/paint.ts';
import { type Points, paperAt, paperBeside, readPoints } from './lib/atlas/points.ts';
import { watchTitles } from './lib/atlas/titles.ts';
import { part } from './lib/part.ts';
import { longestQuestion } from './lib/question.ts';

const figure = document.querySelector<HTMLElement>('[data-map]');
if (figure) void start(figure);

async function start(figure: HTMLElement): Promise<void> {
  const status = part(figure, '.atlas-status', HTMLElement);
  try {
    const response = await fetch(figure.dataset.map ?? '');
    if (!response.ok) throw new Error(`${response.status}`);
    const map: AtlasMap = await response.json();
    show(figure, readPoints(map));
  } catch {
    status.textContent = 'The map could not be fetched. Are you offline?';
  }
}

/** How near a finger must come to a point, in pixels. */
const reach = { mouse: 12, touch: 24 };

function show(figure: HTMLElement, points: Points): void {
  const { index = '', base = '/' } = figure.dataset;
  const area = part(figure, '.atlas-map', HTMLElement);
  const canvas = part(figure, 'canvas', HTMLCanvasElement);
  const status = part(figure, '.atlas-status', HTMLElement);
  const form = part(figure, 'form', HTMLFormElement);
  const words = part(figure, '[name="q"]', HTMLInputElement);
  const context = canvas.getContext('2d');
  if (context === null) return;

  const archive = lazyArchive(index, points.count);
  const titles = watchTitles(points, archive, redraw);
  let camera: Camera = whole;
  let frame = { width: 1, height: 1 };
  let colours = readColours(canvas);
  let found: ReadonlySet<number> | null = null;
  let regions = regionsOf(points, () => true);
  let isWaiting = false;

  const choice = offerChoice(area, part(figure, '.atlas-card', HTMLElement), {
    nameOf: (paper) => nameOf(archive, base, paper),
    spotOf: (paper) => ({ ...toFrame(camera, frame, spotOf(paper)), frame }),
    onChange: redraw,
  });
  const months = offerMonths(figure.querySelector('.atlas-months'), points.map, narrow);

  function isShown(paper: number): boolean {
    const range = months.range();
    const month = points.map.month[paper] ?? -1;
    return (found?.has(paper) ?? true) && (range === null || (month >= range[0] && month <= range[1]));
  }

  function narrow(): void {
    regions = regionsOf(points, isShown);
    const chosen = choice.paper();
    if (chosen !== null && !isShown(chosen)) choice.choose(null);
    redraw();
  }

  function redraw(): void {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(draw);
  }

  function draw(): void {
    isWaiting = false;
    if (context === null) return;
    const density = window.devicePixelRatio || 1;
    context.setTransform(density, 0, 0, density, 0, 0);
    const style = getComputedStyle(area);
    const size = Number.parseFloat(style.fontSize);
    const font = (slant: string, share: number) => `${slant} ${size * share}px ${style.fontFamily}`;
    const isNarrowed = found !== null || months.range() !== null;
    const scene = { points, camera, frame, colours, isShown, isNarrowed, selected: choice.paper() };
    paint(context, {
      ...scene,
      regions: [...regions, ...titles.near(camera, frame, isShown)],
      fonts: [font('', 1.1), font('italic', 0.95), font('italic', 0.85), font('', 0.72)],
      textSize: size,
    });
    area.style.touchAction = camera.zoom > 1 ? 'none' : 'pan-y';
    area.dataset.zoom = camera.zoom.toFixed(2);
    choice.place();
  }

  function look(next: Camera): void {
    camera = next;
    redraw();
  }

  function spotOf(paper: number): Spot {
    return { x: points.x[paper] ?? 0, y: points.y[paper] ?? 0 };
  }

  function asked(): string {
    return words.value.trim().slice(0, longestQuestion);
  }

  async function find(isTyped: boolean): Promise<void> {
    const text = asked();
    const address = new URL(location.href);
    if (text === '') address.searchParams.delete('q');
    else address.searchParams.set('q', text);
    if (isTyped) history.replaceState(null, '', address);
    const answer = text === '' ? { papers: null, said: [] } : await findPapers(archive, base, text);
    if (asked() !== text) return;
    found = answer.papers;
    status.replaceChildren(...answer.said);
    narrow();
  }

  watchGestures(area, {
    move: (byX, byY, isTouch) => {
      const before = toFrame(camera, frame, { x: 0, y: 0 });
      const next = moved(camera, frame, byX, byY);
      const after = toFrame(next, frame, { x: 0, y: 0 });
      const left = byY - (after.y - before.y);
      if (isTouch && Math.abs(left) > 0.5 && camera.zoom > 1) window.scrollBy(0, -left);
      look(next);
    },
    zoom: (factor, at) => look(zoomedAt(camera, frame, factor, at)),
    canZoom: (factor) => zoomedAt(camera, frame, factor, { x: 0, y: 0 }).zoom !== camera.zoom,
    tap: (at, event) => {
      const kind = event.pointerType === 'mouse' ? 'mouse' : 'touch';
      const paper = pick(at, reach[kind]);
      if (paper !== null && paper === choice.paper()) choice.follow(event);
      else choice.choose(paper);
    },
    double: (at) => {
      if (pick(at, reach.mouse) === null) look(zoomedAt(camera, frame, 2, at));
    },
    hover: (at) => {
      if (!choice.isFirm()) choice.choose(at === null ? null : pick(at, reach.mouse), false);
    },
  });

  function pick(at: Spot, most: number): number | null {
    const { x, y } = toMap(camera, frame, at);
    const unit = toMap(camera, frame, { x: at.x + most, y: at.y }).x - x;
    return paperAt(points, { x, y }, unit, isShown);
  }

  const zoom = (factor: number): void =>
    look(zoomedAt(camera, frame, factor, { x: frame.width / 2, y: frame.height / 2 }));
  const actions: Readonly<Record<Action, () => void>> = {
    nearer: () => zoom(1.6),
    farther: () => zoom(1 / 1.6),
    whole: () => look(whole),
    open: () => choice.follow(),
    leave: () => choice.choose(null),
  };
  watchKeys(area, step, (action) => actions[action]());

  function step(direction: Spot): void {
    const chosen = choice.paper();
    const next =
      chosen === null
        ? paperAt(points, { x: camera.x, y: camera.y }, 2, isShown)
        : paperBeside(points, spotOf(chosen), direction, isShown);
    if (next === null) return;
    choice.choose(next);
    const spot = toFrame(camera, frame, spotOf(next));
    const margin = 40;
    const isSeen =
      spot.x > margin && spot.x < frame.width - margin && spot.y > margin && spot.y < frame.height - margin;
    if (!isSeen) look(within(frame, { ...camera, ...spotOf(next) }));
  }

  for (const action of ['nearer', 'farther', 'whole'] as const)
    part(form, `[name="${action}"]`, HTMLButtonElement).addEventListener('click', actions[action]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void find(true);
  });
  words.addEventListener('search', () => void find(true));
  words.addEventListener('input', () => void find(true));

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
  words.value = new URL(location.href).searchParams.get('q') ?? '';
  if (words.value !== '') void find(false);
}
