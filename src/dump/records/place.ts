// Where a paper stands in a file whose lines say nothing: the site answers in one line.

/** `paper 2 of 3, 2610.01235`. */
export function namePlace(index: number, total: number, arxivId: string | null): string {
  return `paper ${index + 1} of ${total}${arxivId === null ? '' : `, ${arxivId}`}`;
}
