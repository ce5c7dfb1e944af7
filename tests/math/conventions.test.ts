import { describe, expect, test } from 'vitest';
import { conventions } from '../../src/math/conventions/table.ts';
import { rebuildFormula } from '../setup/rebuild.ts';

describe.each(conventions.map((row) => [row.name, row] as const))('convention %s', (_, row) => {
  test('states its reason', () => {
    expect(row.because.length).toBeGreaterThan(40);
  });

  test.each(row.offers)('%s gives %s', (scraped, tex) => {
    expect(rebuildFormula(scraped, 0, scraped.length)?.tex).toBe(tex);
  });
});
