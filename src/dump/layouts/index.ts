// The table of layouts. A new one is one module beside this file and one line here.
import type { Layout } from '../layout.ts';
import { packed } from './packed.ts';
import { spaced } from './spaced.ts';

export const layouts: readonly Layout[] = [spaced, packed];
