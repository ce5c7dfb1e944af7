// Addresses inside the site. Views carry them without the path prefix (`/papers/x/`); templates add
// it at the last moment, so that one view serves a domain's root and a repository's folder alike.

/** Adds the prefix: `('/papers/x/', '/offprint/')` is `/offprint/papers/x/`. */
export function prefixed(url: string, pathPrefix: string): string {
  return `${pathPrefix.slice(0, -1)}${url}`;
}

/** `offprint`, `/offprint` and `/offprint/` are all `/offprint/`; nothing and `/` are `/`. */
export function parsePathPrefix(value: string): string {
  const segments = value.split('/').filter((segment) => segment !== '');
  for (const segment of segments) {
    if (!/^[\w.~-]+$/.test(segment) || segment === '.' || segment === '..') {
      throw new Error(`The path prefix "${value}" is not a path such as /repository/.`);
    }
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** The search page with words asked: `/search/?q=flow+matching`. */
export function searchUrl(words: string): string {
  return `/search/?${new URLSearchParams({ q: words })}`;
}

/** The search page with the papers of a topic or an author: `/search/?author=Ada+Lovelace`. */
export function searchAmongUrl(filter: 'topic' | 'author', name: string): string {
  return `/search/?${new URLSearchParams({ [filter]: name })}`;
}

/** With those of an organisation, asked for in words: a filter tells its spellings apart. */
export function organisationSearchUrl(name: string): string {
  return searchUrl(`organisation:"${name.replace(/["“”„″]/g, ' ')}"`);
}

/** The file that serves an address: `/papers/x/` is `papers/x/index.html`, `/404.html` is `404.html`. */
export function outputPath(url: string): string {
  const path = url.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

export interface Addresses {
  /** The whole address, or null where the publisher named no origin. */
  readonly absolute: (url: string) => string | null;
  /** The whole address, or one from the root of wherever the site is served. */
  readonly address: (url: string) => string;
}

export function addressesOf(config: {
  readonly origin: string | null;
  readonly pathPrefix: string;
}): Addresses {
  const { origin, pathPrefix } = config;
  const address = (url: string) => (origin ?? '') + prefixed(url, pathPrefix);
  return { address, absolute: (url) => (origin === null ? null : address(url)) };
}

/** `https://example.org/a.png`, `//example.org/a.png`: what a browser would ask of another host. */
export function isOnAnotherHost(address: string): boolean {
  return /^(?:[a-z][\w+.-]*:)?\/\//i.test(address);
}
