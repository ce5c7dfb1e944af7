// One formula of a text, rebuilt by itself with the committed weights.
import { type Rebuilt, rebuildFormulas } from '../../src/math/rebuild/formula.ts';
import { loadRebuildModel } from '../../src/math/rebuild/index.ts';

export function rebuildFormula(text: string, start: number, end: number): Rebuilt | null {
  return rebuildFormulas(loadRebuildModel(), text, [{ start, end }])[0] ?? null;
}
