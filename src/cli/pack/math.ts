// `offprint/math`, as other programs import it: the engine alone, in Node and in a browser.
//
// Built into one module by build.ts, with KaTeX and the weights inside. So it asks for no file and waits for none:
// whatever bundles a module bundles it, and restoring is an ordinary function.
import { inflateSync } from 'fflate';
import { createCnn } from '../../math/detect/cnn/cnn.ts';
import cnn from '../../math/detect/cnn/cnn.weights.br';
import { openCnn } from '../../math/detect/cnn/weights.ts';
import detector from '../../math/detect/detector.weights.br';
import { openDetector } from '../../math/detect/weights.ts';
import { loadRebuildModel } from '../../math/rebuild/index.ts';
import { type Engine, restoreWith } from '../../math/restore.ts';
import type { Formula } from '../../text/types.ts';

const engine: Engine = {
  detector: openDetector(inflateSync(detector)),
  network: createCnn(openCnn(inflateSync(cnn))),
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
