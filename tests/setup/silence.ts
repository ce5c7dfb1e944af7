// A warning nobody reads is a defect nobody mends: in tests the console's warnings throw.
import { beforeEach, vi } from 'vitest';

beforeEach(() => {
  for (const method of ['warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      throw new Error(`console.${method}: ${args.map(String).join(' ')}`);
    });
  }
});
