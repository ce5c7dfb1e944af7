// How Eleventy reads templates/pages. What the pages show comes from src/site (the globals `run` and
// `pages` are given by src/site/eleventy/render.ts); `npm run build` is the way in.
import type { UserConfig } from '@11ty/eleventy';
import { tsxPages } from './src/site/eleventy/tsx.ts';

export default function configure(eleventy: UserConfig): void {
  eleventy.setTemplateFormats(['11ty.tsx']);
  eleventy.addExtension('11ty.tsx', tsxPages());
  eleventy.setDataFileSuffixes([]);
  eleventy.setUseGitIgnore(false);
  // Templates are modules, which are kept as such; Eleventy would look for each page what changed since.
  eleventy.setUseTemplateCache(false);
}
