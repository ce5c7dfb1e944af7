// A process that renders texts: gets batches of strings, gives back batches of packed records. It
// ends when its parent does, since nothing but the channel keeps it alive.
import { packRendered } from './packed.ts';
import { renderScraped } from './scraped.ts';

process.on('message', (texts: readonly string[]) => {
  process.send?.(texts.map((text) => packRendered(renderScraped(text))));
});
