// From near by, papers have their titles beside them: those of the few that are seen, fetched when the map rests.
import type { Camera, Frame } from './camera.ts';
import { toFrame } from './camera.ts';
import type { OpenArchive } from './find.ts';
import type { Region } from './labels.ts';
import type { Points } from './points.ts';

/** Farther off, names of regions are worth more. */
const titledFrom = 6;
const mostTitled = 40;
const longest = 34;
const rest = 200;

export interface Titles {
  /** Of the papers that are seen, as far as they are known; asks for the others. */
  readonly near: (camera: Camera, frame: Frame, isShown: (paper: number) => boolean) => readonly Region[];
}

export function watchTitles(points: Points, open: OpenArchive, onKnown: () => void): Titles {
  const known = new Map<number, string>();
  let timer: number | undefined;
  const ask = async (papers: readonly number[]): Promise<void> => {
    try {
      const archive = await open();
      await Promise.all(
        papers.map(async (paper) => {
          const [, heading] = await archive.card(paper);
          known.set(paper, shorten(heading));
        }),
      );
      onKnown();
    } catch {
      // Without them the map is as it was; a tap says what is wrong.
    }
  };
  return {
    near: (camera, frame, isShown) => {
      window.clearTimeout(timer);
      if (camera.zoom < titledFrom) return [];
      const seen = papersSeen(points, camera, frame).filter(isShown);
      if (seen.length > mostTitled) return [];
      const unknown = seen.filter((paper) => !known.has(paper));
      if (unknown.length > 0) timer = window.setTimeout(() => void ask(unknown), rest);
      return seen.flatMap((paper) => {
        const title = known.get(paper);
        const [x = 0, y = 0] = [points.x[paper], points.y[paper]];
        return title === undefined ? [] : [{ title, level: 3 as const, area: '', papers: 1, x, y }];
      });
    },
  };
}

function papersSeen({ x, y, count }: Points, camera: Camera, frame: Frame): readonly number[] {
  const seen: number[] = [];
  for (let paper = 0; paper < count; paper++) {
    const spot = toFrame(camera, frame, { x: x[paper] ?? 0, y: y[paper] ?? 0 });
    if (spot.x > 0 && spot.y > 0 && spot.x < frame.width && spot.y < frame.height) seen.push(paper);
  }
  return seen;
}

/** At a word. */
function shorten(title: string): string {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\s,:;–-]+$/, '')}…`;
}
