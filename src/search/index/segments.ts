// An archive in segments that stay as they are while it grows.
//
// Papers stand in the order in which they came. They are cut into blocks of 65,536, the rest into blocks of
// 16,384, and so on down to 1,024; what is left is the youngest segment. A new dump changes the youngest;
// now and then four segments become one of four times their size. So a question
// asks few segments in an archive of any size, and an old segment's files are never written again.

export interface Segment<T> {
  readonly first: number;
  readonly members: readonly T[];
}

const smallest = 1_024;
const blocks = [65_536, 16_384, 4_096, smallest];

/** Whether a segment of so many papers is the youngest, which the next dump changes. */
export function isYoung(papers: number): boolean {
  return papers < smallest;
}

export function cutIntoSegments<T>(papers: readonly T[]): readonly Segment<T>[] {
  const segments: Segment<T>[] = [];
  let first = 0;
  const cut = (size: number): void => {
    segments.push({ first, members: papers.slice(first, first + size) });
    first += size;
  };
  for (const block of blocks) while (papers.length - first >= block) cut(block);
  if (first < papers.length) cut(papers.length - first);
  return segments;
}
