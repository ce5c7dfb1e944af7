// A job for tests of the pool: a text in capitals, what all share after it; it refuses one that is empty.
export default function shout(text: string, shared: string): Uint8Array {
  if (text === '') throw new Error('There is nothing to shout.');
  return Buffer.from(text.toUpperCase() + shared);
}
