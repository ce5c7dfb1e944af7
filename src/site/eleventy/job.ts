// What a process of the pool makes of a window of pages: their HTML. Both are JSON.
import { type PageWindow, renderPages } from './render.ts';

export default async function render(json: string): Promise<Uint8Array> {
  const window: PageWindow = JSON.parse(json);
  return Buffer.from(JSON.stringify(await renderPages(window)));
}
