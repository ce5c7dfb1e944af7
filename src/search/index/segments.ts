// An archive in segments that stay as they are while it grows.
//
// Papers stand in the order in which they came. They are cut into segments of 65,536, what is left into one of 32,768
// where it has so many, and so on down to 4,096; the rest is the youngest segment. A new dump changes the youngest; now
// and then two segments of a size become one of twice that. So a question, which fetches a file of each segment for a
// word, asks few of them in an archive of any size, and a paper is written anew five times at most once it is not young.

export interface Segment<T> {
  readonly first: number;
  readonly members: readonly T[];
}

const smallest = 4_096;
const sizes = [65_536, 32_768, 16_384, 8_192, smallest];

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
  for (const size of sizes) while (papers.length - first >= size) cut(size);
  if (first < papers.length) cut(papers.length - first);
  return segments;
}
