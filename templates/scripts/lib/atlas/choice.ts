// The paper that is chosen on the map, and the card beside its point that names it: a first tap chooses, a second
// one opens; a mouse that passes by chooses as long as it is there.
import type { Frame, Spot } from './camera.ts';

export interface Choice {
  readonly paper: () => number | null;
  /** Firm until something else is chosen, else while the mouse is there. */
  readonly choose: (paper: number | null, isFirm?: boolean) => void;
  readonly isFirm: () => boolean;
  /** Opens the paper. */
  readonly follow: (event?: MouseEvent) => void;
  /** Puts the card beside the paper's point, wherever that is now. */
  readonly place: () => void;
}

export interface Chosen {
  /** What the card says of a paper. */
  readonly nameOf: (paper: number) => Promise<readonly (Node | string)[]>;
  /** Where in the frame its point is. */
  readonly spotOf: (paper: number) => Spot & { readonly frame: Frame };
  readonly onChange: () => void;
}

export function offerChoice(
  area: HTMLElement,
  card: HTMLElement,
  { nameOf, spotOf, onChange }: Chosen,
): Choice {
  let chosen: number | null = null;
  const place = (): void => {
    if (chosen === null) return;
    const { x, y, frame } = spotOf(chosen);
    const half = card.offsetWidth / 2;
    card.style.left = `${Math.min(frame.width - half - 4, Math.max(half + 4, x))}px`;
    card.style.top = `${y < frame.height / 2 ? y + 14 : y - 14 - card.offsetHeight}px`;
  };
  const name = async (paper: number): Promise<void> => {
    const named = await nameOf(paper);
    if (chosen !== paper) return;
    card.replaceChildren(...named);
    place();
  };
  return {
    paper: () => chosen,
    isFirm: () => area.classList.contains('is-firm'),
    place,
    choose(paper, isFirm = true) {
      area.classList.toggle('is-firm', isFirm && paper !== null);
      if (paper === chosen) return;
      chosen = paper;
      card.replaceChildren();
      onChange();
      if (paper !== null) void name(paper);
    },
    follow(event) {
      const link = card.querySelector('a');
      if (link === null) return;
      if (event?.ctrlKey || event?.metaKey) window.open(link.href);
      else location.assign(link.href);
    },
  };
}
