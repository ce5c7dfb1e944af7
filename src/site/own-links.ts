// Links in a publisher's own words (pages, introductions, notes, the home page, the footer): which lead to no
// page of the site, and which pages nothing leads to.
import type { Diagnostic } from '../diagnostic.ts';
import { isOnAnotherHost, outputPath } from './href.ts';
import { markdown } from './render/markdown.ts';

/** A publisher's Markdown or one address, and the page that it is shown on. */
export interface OwnWords {
  readonly file: string;
  /** 1-based, of its first line in the file. */
  readonly line: number;
  readonly text: string;
  /** The page's address; null where it is on every page. */
  readonly url: string | null;
}

export interface OwnLink {
  readonly file: string;
  readonly line: number;
  /** As it is written. */
  readonly address: string;
  /** The page's address that it is written on; null for every page. */
  readonly from: string | null;
}

/** Links and pictures, where their paragraph begins; no links that leave the site. */
export function listLinks({ file, line, text, url }: OwnWords): readonly OwnLink[] {
  return markdown.parse(text, {}).flatMap((block) =>
    (block.children ?? []).flatMap((token) => {
      const picture = token.attrGet('src');
      const address = token.attrGet('href') ?? picture;
      if (typeof address !== 'string') return [];
      // A picture in the address itself (`data:`) is the page's own.
      const isForeignPicture = typeof picture === 'string' && isOnAnotherHost(picture);
      if (!isInside(address) && !isForeignPicture) return [];
      return [{ file, line: line + (block.map?.[0] ?? 0), address, from: url }];
    }),
  );
}

/** `isThere` says whether the site has a file, by its path from the root: `topics/index.html`. */
export function findDeadLinks(
  links: readonly OwnLink[],
  isThere: (path: string) => boolean,
): readonly Diagnostic[] {
  return links.flatMap((link): readonly Diagnostic[] => {
    const why = faultOf(link, isThere);
    if (why === null) return [];
    const { file, line, address } = link;
    const message = `The link to "${address}" ${why}`;
    return [{ code: 'dead-link', severity: 'warning', file, line, message }];
  });
}

/** Of the publisher's pages, given by their addresses and files. */
export function findUnlinked(
  pages: readonly { readonly url: string; readonly file: string }[],
  links: readonly OwnLink[],
): readonly Diagnostic[] {
  const reached = new Set(
    links
      .filter(({ address }) => isInside(address))
      .flatMap((link) =>
        link.from === null || link.from !== pathOf(link) ? `${pathOf(link).replace(/\/$/, '')}/` : [],
      ),
  );
  return pages
    .filter(({ url }) => !reached.has(url))
    .map(({ url, file }) => ({
      code: 'page-not-linked',
      severity: 'warning',
      file,
      line: null,
      message: `Nothing leads to this page, ${url}. Name it under "nav" in site.md, or link it from another page.`,
    }));
}

function isInside(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address);
}

function faultOf(link: OwnLink, isThere: (path: string) => boolean): string | null {
  if (!isInside(link.address)) {
    return 'is a picture on another host, which no page of this site asks for, so it is not shown. Save it in static/, beside site.md, and write /static/ and its name.';
  }
  if (link.from === null && !link.address.startsWith('/')) {
    return 'stands on every page and leads elsewhere from each; begin it with "/".';
  }
  const path = pathOf(link);
  // As hosts do: a folder is reached without its last slash too.
  if (isThere(outputPath(path)) || isThere(outputPath(`${path}/`))) return null;
  return 'leads to no page of this site. Correct it; addresses here look like /topics/ or /static/map.png.';
}

/** From the site's root. */
function pathOf({ address, from }: OwnLink): string {
  const { pathname } = new URL(address, `https://site.example${from ?? '/'}`);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
