// What a process of the pool does with a text.
import { packReading } from './packed.ts';
import { readText } from './read.ts';

export default function read(text: string): Uint8Array {
  return packReading(readText(text));
}
