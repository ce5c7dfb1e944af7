// What a process of its own does: it subsets the fonts.
import { serialize } from 'node:v8';
import { buildFonts } from '../../templates/fonts/build.ts';

export default async function subsetFonts(): Promise<Uint8Array> {
  return serialize(await buildFonts());
}
