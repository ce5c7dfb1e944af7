// Numbers with their nouns: `1 paper`, `1,204 papers`.

export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${figures(count)} ${count === 1 ? singular : plural}`;
}

/** Thousands with a comma, the same on every machine. */
export function figures(count: number): string {
  return count.toLocaleString('en');
}
