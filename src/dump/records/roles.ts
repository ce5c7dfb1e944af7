// What the fields of a record mean, by their names: the one table that JSON, tables and feeds share.
//
// Tools that save the list call the same things by many names. A name is compared in small letters
// without its punctuation (`paper_title`, `paperTitle` and `Paper Title` are one), then without a leading
// `paper` or `arxiv`. The order of a row is the order of trust: where a record has two names of one row,
// the first that holds what the row asks for is taken.

export type Role =
  | 'title'
  | 'abstract'
  | 'arxivId'
  | 'address'
  | 'publishedOn'
  | 'date'
  | 'day'
  | 'upvotes'
  | 'authors'
  | 'authorsCount'
  | 'organization'
  | 'githubUrl'
  | 'githubStars';

/** What a name means, and its place in the row: 0 is trusted most. */
export interface Meaning {
  readonly role: Role;
  readonly rank: number;
}

const TABLE: Readonly<Record<Role, string>> = {
  title: 'title titletext articletitle headline titel titre título titolo 标题 題目 标题名',
  // What a machine wrote about the paper (`ai_summary`, `tldr`) is not its abstract.
  abstract:
    'abstract summary abstracttext abstractnote contenttext contenthtml contentencoded content description zusammenfassung résumé resumen text body 摘要',
  arxivId: 'arxivid id eprint arxiv number identifier hfid doi guid',
  // An address says by its own form what it leads to: the paper, its preprint or its repository.
  address:
    'url link href absurl abslink pdfurl pdflink pdf hfurl hflink huggingfaceurl huggingfacelink externalurl htmlurl entryid permalink sourceurl source links page pageurl address 链接',
  publishedOn:
    'publishedat published publishedon publisheddate publicationdate publishdate datepublished pubdate submissiondate submitteddate submitted',
  // The paper's or the list's: what stands beside it decides.
  date: 'date day datum fecha 日期',
  day: 'submittedondailyat dailydate submittedondaily listdate listedon featuredon featureddate datestring',
  upvotes:
    'upvotes upvote upvotecount upvotescount numupvotes votes votecount numvotes likes likecount points 点赞',
  authors:
    'authors authornames authorlist authorslist author creators creator dccreator autoren auteurs autores 作者',
  authorsCount: 'authorscount authorcount numauthors nauthors numberofauthors',
  organization:
    'organization organisation org orgname organizationname affiliation institution institute lab',
  githubUrl:
    'githubrepo github githuburl githublink githubrepository repo repourl repository repositoryurl code codeurl codelink',
  // `stars` alone may be anybody's; it counts only beside a repository.
  githubStars: 'githubstars githubstarcount githubstarscount repostars stargazers stargazerscount stars',
};

/** What a role is called in messages. */
export const roleWords: Readonly<Record<Role, string>> = {
  title: 'title',
  abstract: 'abstract',
  arxivId: 'arXiv id',
  address: 'addresses',
  publishedOn: 'date of publication',
  date: 'date',
  day: 'day of the list',
  upvotes: 'votes',
  authors: 'authors',
  authorsCount: 'number of authors',
  organization: 'organisation',
  githubUrl: 'repository',
  githubStars: 'stars',
};

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(TABLE).flatMap(([key, names]) =>
    isRole(key) ? names.split(' ').map((name, rank) => [name, { role: key, rank }] as const) : [],
  ),
);

function isRole(key: string): key is Role {
  return key in TABLE;
}

/** What a field of this name holds; null for a name that tells nothing. */
export function meaningOf(name: string): Meaning | null {
  const known = seen.get(name);
  if (known !== undefined) return known;
  if (name.length > LONGEST_NAME) return null;
  const plain = normalizeName(name);
  const meaning = MEANINGS.get(plain) ?? MEANINGS.get(plain.replace(/^(?:paper|arxiv|hf)(?=.)/, '')) ?? null;
  if (seen.size < MOST_SEEN) seen.set(name, meaning);
  return meaning;
}

/** Answers given before: a list asks for the same few names again and again. */
const seen = new Map<string, Meaning | null>();
const MOST_SEEN = 1000;

/** The names that papers have and other things have not: a title beside one of them is a paper's. */
export function isMark(name: string): boolean {
  const role = meaningOf(name)?.role;
  return (role !== undefined && MARKING.has(role)) || MARKS.has(normalizeName(name));
}

/** Names of lists of other papers: what a paper is like, cites, or is cited by. */
export function isRelated(name: string): boolean {
  return /similar|related|recommend|references|citations|citing|neighbou?rs/i.test(name);
}

/** Names of the site's own list that say nothing Offprint keeps; they are no news to anybody. */
export function isOwnOfTheList(name: string): boolean {
  return OWN_OF_THE_LIST.has(normalizeName(name));
}

function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const MARKING: ReadonlySet<Role> = new Set<Role>([
  'publishedOn',
  'day',
  'upvotes',
  'authors',
  'authorsCount',
  'githubUrl',
]);
const MARKS: ReadonlySet<string> = new Set(['discussionid', 'aisummary', 'arxivid']);
const OWN_OF_THE_LIST: ReadonlySet<string> = new Set(
  'discussionid submittedondailyby submittedby aisummary aikeywords numcomments thumbnail projectpage mediaurls isauthorparticipating upvoters isupvoted linkedmodels nummodels numdatasets numspaces'.split(
    ' ',
  ),
);
const LONGEST_NAME = 100;
