/** The order of texts by their code units, as `sort()` has it: the same for every language and machine. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
