// Numbers in sentences.

/** `count(1, 'entry', 'entries')` is `1 entry`; `count(1200, 'paper')` is `1,200 papers`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
