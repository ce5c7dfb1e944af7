// The map of the papers: moved and brought nearer by hand, wheel and keys; narrowed by months and by a search.
// What of it is shown is decided here; the picture, each way to narrow it and each way to move it have a module
// (`lib/atlas/`).
import type { AtlasMap } from '../../src/site/exports/atlas.ts';
import { toFrame } from './lib/atlas/camera.ts';
import { offerChoice } from './lib/atlas/choice.ts';
import { archiveOfMap, findPapers, nameOf } from './lib/atlas/find.ts';
import { watchGestures } from './lib/atlas/gestures.ts';
import { actionsOn, gesturesOn, type Held, stepOn } from './lib/atlas/hand.ts';
import { watchKeys } from './lib/atlas/keys.ts';
import { regionsOf } from './lib/atlas/labels.ts';
import { offerMonths } from './lib/atlas/months.ts';
import { type Points, readPoints, spotOf } from './lib/atlas/points.ts';
import { offerQuestion } from './lib/atlas/question.ts';
import { watchTitles } from './lib/atlas/titles.ts';
import { openView } from './lib/atlas/view.ts';
import { fetchJson } from './lib/fetch-json.ts';
import { part } from './lib/part.ts';

const figure = document.querySelector<HTMLElement>('[data-map]');
if (figure) void start(figure);

async function start(figure: HTMLElement): Promise<void> {
  const map = await fetchJson<AtlasMap>(figure.dataset.map ?? '');
  if (map !== null) show(figure, readPoints(map));
  else
    part(figure, '.atlas-status', HTMLElement).textContent = 'The map could not be fetched. Are you offline?';
}

function show(figure: HTMLElement, points: Points): void {
  const { index = '', base = '/' } = figure.dataset;
  const area = part(figure, '.atlas-map', HTMLElement);
  const form = part(figure, 'form', HTMLFormElement);
  const view = openView(area, part(figure, 'canvas', HTMLCanvasElement), {
    sceneOf: (camera, frame) => ({
      points,
      regions: [...regions, ...titles.near(camera, frame, isShown)],
      isShown,
      isNarrowed: question.found() !== null || months.range() !== null,
      selected: choice.paper(),
    }),
    onDrawn: () => choice.place(),
  });
  if (view === null) return;
  const { redraw } = view;

  const archive = archiveOfMap(index, points.count);
  const titles = watchTitles(points, archive, redraw);
  const choice = offerChoice(area, part(figure, '.atlas-card', HTMLElement), {
    nameOf: (paper) => nameOf(archive, base, paper),
    spotOf: (paper) => ({
      ...toFrame(view.camera(), view.frame(), spotOf(points, paper)),
      frame: view.frame(),
    }),
    onChange: redraw,
  });
  const find = (words: string) => findPapers(archive, base, words);
  const question = offerQuestion(form, part(figure, '.atlas-status', HTMLElement), find, narrow);
  const months = offerMonths(figure.querySelector('.atlas-months'), points.map, narrow);
  let regions = regionsOf(points, () => true);

  function isShown(paper: number): boolean {
    const range = months.range();
    const month = points.map.month[paper] ?? -1;
    const isFound = question.found()?.has(paper) ?? true;
    return isFound && (range === null || (month >= range[0] && month <= range[1]));
  }

  function narrow(): void {
    regions = regionsOf(points, isShown);
    const chosen = choice.paper();
    if (chosen !== null && !isShown(chosen)) choice.choose(null);
    redraw();
  }

  move(area, form, { points, view, choice, isShown });
}

/** By hand, by keys and by the buttons of the form. */
function move(area: HTMLElement, form: HTMLFormElement, held: Held): void {
  const actions = actionsOn(held);
  watchGestures(area, gesturesOn(held));
  watchKeys(
    area,
    (direction) => stepOn(held, direction),
    (action) => actions[action](),
  );
  for (const action of ['nearer', 'farther', 'whole'] as const)
    part(form, `[name="${action}"]`, HTMLButtonElement).addEventListener('click', actions[action]);
}
