// What a reader who followed an address that leads nowhere was looking for: addresses say it in words.

const longest = 200;
/** What tells papers of one title apart, at the end of their addresses. */
const paperHash = /-[a-z0-9]{6}$/;
/** Parts of addresses, of ours and of others', that say where a page stands and not what it is about. */
const places = /^(?:abstracts|authors|digests|feed|follow|index|organisations|page|papers|topics)$/;

/**
 * What to ask the search, of a path below `base` (`/` or `/repository/`): the words of its last part that says
 * something, `sparse flows` of `/papers/sparse-flows-a1b2c3/`; `author:"ada lovelace"` of `/authors/ada-lovelace/`;
 * nothing where it says none.
 */
export function wordsOfAddress(path: string, base: string): string {
  const parts = path
    .slice(base.length, base.length + longest)
    .toLowerCase()
    .split('/');
  const said = parts.map((part, at) =>
    wordsOf(parts[at - 1] === 'papers' ? part.replace(paperHash, '') : part),
  );
  const last = said.findLastIndex((words) => words !== '' && !places.test(words));
  const words = said[last] ?? '';
  return parts[last - 1] === 'authors' ? `author:"${words}"` : words;
}

/** Without the ending of a file's name; a part without letters is a number or a date. */
function wordsOf(part: string): string {
  const name = part.replace(/\.[a-z0-9]{1,5}$/, '').replace(/%\w\w/g, ' ');
  return /[a-z]/.test(name) ? name.replace(/[^a-z0-9]+/g, ' ').trim() : '';
}
