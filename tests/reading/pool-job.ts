// A job for tests of the pool: a text in capitals, what all share after it; it refuses one that is empty, and of
// `who` says which process it is; at `broken` it is the job that is wrong.
export default function shout(text: string, shared: string): Uint8Array {
  if (text === '') throw new Error('There is nothing to shout.');
  if (text === 'broken') JSON.parse('{}').voice.shout();
  if (text === 'who') return Buffer.from(String(process.pid));
  return Buffer.from(text.toUpperCase() + shared);
}
