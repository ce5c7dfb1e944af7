// What a reader who followed an address that leads nowhere was looking for: addresses of the site say it in words.

const longest = 200;
/** What tells papers of one title apart, at the end of their addresses. */
const paperHash = /-[a-z0-9]{6}$/;

/**
 * What to ask the search, of a path below `base` (`/` or `/repository/`): `author:"ada lovelace"` of
 * `/authors/ada-lovelace/`, the title's words of a paper's address; nothing where it says none.
 */
export function wordsOfAddress(path: string, base: string): string {
  const [kind = '', name = ''] = path.slice(base.length, base.length + longest).split('/');
  const slug = kind === 'papers' ? name.replace(paperHash, '') : name;
  const words = slug.replace(/[^a-z]+/g, ' ').trim();
  return kind === 'authors' && words !== '' ? `author:"${words}"` : words;
}
