// Where a site is written: a fresh folder, and what may be taken over into it from the last site.

export interface SiteOutput {
  /** The site's root; for programs that write their files themselves. */
  readonly folder: string;
  /**
   * Takes a file over from the last site, where it was made under the same key and is still what was
   * written then. `path` is from the root, without a slash before it: `papers/x/index.html`.
   */
  readonly take: (path: string, key: string) => boolean;
  /** A file is written once. `key` names all that it was made from; an empty one is never taken over. */
  readonly write: (path: string, key: string, content: string | Uint8Array) => void;
}
