// Contrast of letters with their ground, as the browser computes both; runs in the page.

export interface Faint {
  readonly text: string;
  readonly ratio: number;
}

/** Texts below `selector` whose contrast with their ground is less than `least` (WCAG 2.2, 1.4.3). */
export function findFaint({ selector, least }: { selector: string; least: number }): readonly Faint[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The browser has no canvas.');

  type Ink = readonly [red: number, green: number, blue: number, opacity: number];
  /** A page has few colours and many texts, and asking the canvas takes long. */
  const known = new Map<string, Ink>();
  /** Each from 0 to 1: the canvas knows every notation. */
  const read = (color: string): Ink => {
    const ink = known.get(color) ?? ask(color);
    known.set(color, ink);
    return ink;
  };
  const ask = (color: string): Ink => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red / 255, green / 255, blue / 255, alpha / 255];
  };
  const luminance = (color: string): number => {
    const [red, green, blue] = read(color).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const groundOf = (element: Element | null): string => {
    if (element === null) return 'Canvas';
    const { backgroundColor } = getComputedStyle(element);
    return read(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
  };

  const faint: Faint[] = [];
  for (const root of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = (walker.currentNode.textContent ?? '').trim();
      if (element === null || text === '' || !element.checkVisibility()) continue;
      const [ink, ground] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
      const ratio = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      if (ratio < least) faint.push({ text, ratio });
    }
  }
  return faint;
}
