// What a process does while the build begins: it makes ready what the site will be made of.
import { type Cleaning, clean } from '../spare.ts';

export default function cleanSpare(item: string): Uint8Array {
  const cleaning: Cleaning = JSON.parse(item);
  return Buffer.from(JSON.stringify(clean(cleaning)));
}
