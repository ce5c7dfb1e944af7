import type { Settings } from './learn.ts';

/** Of every run. */
export const settings: Settings = { dimensions: 192, epochs: 10, batch: 256, sharpness: 16, rate: 0.05 };
