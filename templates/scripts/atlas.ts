// The map of the papers: moved and brought nearer by hand, wheel and keys; narrowed by months and by a search.
// A first tap names a paper, a second one opens it. The whole map is one stop of the Tab key.
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
import { findPapers, lazyArchive, nameOf } from './lib/atlas/find.ts';
import { watchGestures } from './lib/atlas/gestures.ts';
import { regionsOf } from './lib/atlas/labels.ts';
import { offerMonths } from './lib/atlas/months.ts';
import { paint, readColours } from './lib/atlas/paint.ts';
import { type Points, paperAt, paperBeside, readPoints } from './lib/atlas/points.ts';
import { watchTitles } from './lib/atlas/titles.ts';
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
  const card = part(figure, '.atlas-card', HTMLElement);
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
  let selected: number | null = null;
  let regions = regionsOf(points, () => true);
  let isWaiting = false;

  const months = offerMonths(figure.querySelector('.atlas-months'), points.map, narrow);

  function isShown(paper: number): boolean {
    const range = months.range();
    const month = points.map.month[paper] ?? -1;
    return (found?.has(paper) ?? true) && (range === null || (month >= range[0] && month <= range[1]));
  }

  function narrow(): void {
    regions = regionsOf(points, isShown);
    if (selected !== null && !isShown(selected)) select(null);
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
    const scene = { points, camera, frame, colours, isShown, isNarrowed, selected };
    paint(context, {
      ...scene,
      regions: [...regions, ...titles.near(camera, frame, isShown)],
      fonts: [font('', 1.1), font('italic', 0.95), font('italic', 0.85), font('', 0.72)],
      textSize: size,
    });
    area.style.touchAction = camera.zoom > 1 ? 'none' : 'pan-y';
    area.dataset.zoom = camera.zoom.toFixed(2);
    placeCard();
  }

  function look(next: Camera): void {
    camera = next;
    redraw();
  }

  function placeCard(): void {
    if (selected === null) return;
    const spot = toFrame(camera, frame, spotOf(selected));
    const isBelow = spot.y < frame.height / 2;
    const half = card.offsetWidth / 2;
    card.style.left = `${Math.min(frame.width - half - 4, Math.max(half + 4, spot.x))}px`;
    card.style.top = `${isBelow ? spot.y + 14 : spot.y - 14 - card.offsetHeight}px`;
  }

  function spotOf(paper: number): Spot {
    return { x: points.x[paper] ?? 0, y: points.y[paper] ?? 0 };
  }

  /** Names a paper; `isFirm` until something else is chosen, else while the mouse is there. */
  function select(paper: number | null, isFirm = true): void {
    area.classList.toggle('is-firm', isFirm && paper !== null);
    if (paper === selected) return;
    selected = paper;
    card.replaceChildren();
    redraw();
    if (paper !== null) void name(paper);
  }

  async function name(paper: number): Promise<void> {
    const named = await nameOf(archive, base, paper);
    if (selected !== paper) return;
    card.replaceChildren(...named);
    placeCard();
  }

  function follow(event?: MouseEvent): void {
    const link = card.querySelector('a');
    if (link === null) return;
    if (event?.ctrlKey || event?.metaKey) window.open(link.href);
    else location.assign(link.href);
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
      if (paper !== null && paper === selected) follow(event);
      else select(paper);
    },
    double: (at) => {
      if (pick(at, reach.mouse) === null) look(zoomedAt(camera, frame, 2, at));
    },
    hover: (at) => {
      if (area.classList.contains('is-firm')) return;
      select(at === null ? null : pick(at, reach.mouse), false);
    },
  });

  function pick(at: Spot, most: number): number | null {
    const { x, y } = toMap(camera, frame, at);
    const unit = toMap(camera, frame, { x: at.x + most, y: at.y }).x - x;
    return paperAt(points, { x, y }, unit, isShown);
  }

  const arrows: Readonly<Record<string, Spot>> = {
    ArrowLeft: { x: -1, y: 0 },
    ArrowRight: { x: 1, y: 0 },
    ArrowUp: { x: 0, y: -1 },
    ArrowDown: { x: 0, y: 1 },
  };
  const middle = (): Spot => ({ x: frame.width / 2, y: frame.height / 2 });
  const actions: Readonly<Record<string, () => void>> = {
    '+': () => look(zoomedAt(camera, frame, 1.6, middle())),
    '=': () => look(zoomedAt(camera, frame, 1.6, middle())),
    '-': () => look(zoomedAt(camera, frame, 1 / 1.6, middle())),
    '0': () => look(whole),
    Enter: () => follow(),
    Escape: () => select(null),
  };
  area.tabIndex = 0;
  area.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== area) return;
    const direction = arrows[event.key];
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (direction === undefined && action === undefined) return;
    event.preventDefault();
    if (direction === undefined) action?.();
    else step(direction);
  });

  function step(direction: Spot): void {
    const next =
      selected === null
        ? paperAt(points, { x: camera.x, y: camera.y }, 2, isShown)
        : paperBeside(points, spotOf(selected), direction, isShown);
    if (next === null) return;
    select(next);
    const spot = toFrame(camera, frame, spotOf(next));
    const margin = 40;
    const isSeen =
      spot.x > margin && spot.x < frame.width - margin && spot.y > margin && spot.y < frame.height - margin;
    if (!isSeen) look(within(frame, { ...camera, ...spotOf(next) }));
  }

  for (const [button, key] of [
    ['nearer', '+'],
    ['farther', '-'],
    ['whole', '0'],
  ] as const)
    part(form, `[name="${button}"]`, HTMLButtonElement).addEventListener('click', () => actions[key]?.());
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

function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`atlas: the page has no ${selector}`);
  return element;
}
