// `offprint/math`, as other programs import it: the engine alone, in Node and in a browser.
//
// Built into one module by build.ts, with KaTeX inside and the weights in two files beside it. They are read
// while the module loads, so that restoring itself is an ordinary function.
import { createCnn } from '../../math/detect/cnn/cnn.ts';
import { openCnn } from '../../math/detect/cnn/weights.ts';
import { openDetector } from '../../math/detect/weights.ts';
import { loadRebuildModel } from '../../math/rebuild/index.ts';
import { type Engine, restoreWith } from '../../math/restore.ts';
import type { Formula } from '../../text/types.ts';

const [detector, cnn] = await Promise.all([readWeights('detector.bin'), readWeights('cnn.bin')]);
const engine: Engine = {
  detector: openDetector(detector),
  network: createCnn(openCnn(cnn)),
  rebuild: loadRebuildModel(),
};

export function restoreMath(text: string): readonly Formula[] {
  return restoreWith(engine, text).map(({ start, end, tex, confidence }) => ({
    start,
    end,
    tex,
    confidence,
  }));
}

/** Deflated, since that is what browsers and Node both unpack. */
async function readWeights(name: string): Promise<Uint8Array> {
  const address = new URL(name, import.meta.url);
  const response = address.protocol === 'file:' ? await readFromDisk(address) : await fetch(address);
  if (!response.ok || response.body === null) {
    throw new Error(
      `offprint/math cannot read its weights: ${address.href} answered ${response.status}. They must stand beside the module.`,
    );
  }
  const unpacked = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function readFromDisk(address: URL): Promise<Response> {
  const { readFile } = await import('node:fs/promises');
  return new Response(new Uint8Array(await readFile(address)));
}
