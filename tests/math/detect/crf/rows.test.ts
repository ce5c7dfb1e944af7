import { describe, expect, test } from 'vitest';
import { buckets, bucketsOf, rowOf, rowsOf } from '../../../../src/math/detect/crf/rows.ts';

describe('rowsOf', () => {
  const wanted = [0, 1, 63, 64, 70_000, buckets - 1];
  const rows = rowsOf(wanted);

  test('numbers buckets from 1 on, in their order', () => {
    expect(wanted.map((bucket) => rowOf(rows, bucket))).toEqual([1, 2, 3, 4, 5, 6]);
  });
  test('gives no row to any other bucket', () => {
    expect([2, 62, 65, 127, 128, 69_999, buckets - 2].map((bucket) => rowOf(rows, bucket))).toEqual(
      Array(7).fill(0),
    );
  });
  test('tells its buckets again', () => {
    expect(bucketsOf(rows)).toEqual(wanted);
  });
  test('has room for more rows than two bytes count', () => {
    const many = Array.from({ length: 1 << 17 }, (_, i) => i * 32);
    const all = rowsOf(many);
    expect(rowOf(all, (many.length - 1) * 32)).toBe(many.length);
    expect(bucketsOf(all)).toEqual(many);
  });
});
