// What a page calls its own pieces: the words in the class, the id or the `itemprop` of an element.
//
// Sites that list papers have no markup in common, but they name what they style: `list-title`, `note-authors`,
// `acl-abstract`, `abstract-full`. A heuristic: what is named so must still stand where a paper's pieces stand.

export type Named = 'title' | 'authors' | 'abstract' | 'teaser' | null;

/** `<div class="list-title mathjax">` is `title`; what is cut, or a machine's in its place, is `teaser`. */
export function nameOf(attrs: ReadonlyMap<string, string>): Named {
  for (const key of ['itemprop', 'id', 'class']) {
    for (const name of (attrs.get(key) ?? '').slice(0, longest).split(/\s+/)) {
      const words = name.toLowerCase().split(/[^a-z]+/);
      const named = words.map((word) => meanings.get(word)).find((meaning) => meaning !== undefined);
      if (named === undefined) continue;
      return named === 'abstract' && words.some((word) => cut.has(word)) ? 'teaser' : named;
    }
  }
  return null;
}

/** Elements inside a line that the page's styles set apart from it, as the commonest style sheets call that. */
export function isSetApart(attrs: ReadonlyMap<string, string>): boolean {
  return /(?:^|\s)(?:d-)?(?:block|flex|grid)(?:\s|$)/.test((attrs.get('class') ?? '').slice(0, longest));
}

const meanings: ReadonlyMap<string, Exclude<Named, null>> = new Map<string, Exclude<Named, null>>([
  ['title', 'title'],
  ['papertitle', 'title'],
  ['headline', 'title'],
  ['author', 'authors'],
  ['authors', 'authors'],
  ['abstract', 'abstract'],
]);
const cut: ReadonlySet<string> = new Set(['short', 'teaser', 'preview', 'snippet', 'truncated', 'tldr']);
const longest = 1000;
