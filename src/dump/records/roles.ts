// What a field of a record can be: one row a role, with the names that tools give it, its word in messages, and how
// its value is read. JSON, tables, front matter, marked lists and feeds share it, and each fact of a paper has a row.
//
// A name is written as `meaning.ts` compares it: in small letters, without punctuation. The order of a row is the
// order of trust: where a record has two names of one row, the first that holds what the row asks for is taken.
import type { FactName, FactValue } from '../../paper/facts.ts';
import {
  readArxivId,
  readAuthors,
  readCount,
  readDate,
  readDoi,
  readOrganization,
  readRepository,
  readRepositoryAddress,
  readShortName,
} from './values.ts';

export type Role = keyof typeof others | FactName;

interface RoleRow {
  readonly names: string;
  /** What it is called in messages. */
  readonly word: string;
  /** Papers have it and other things have not: a title beside it is a paper's. */
  readonly isMark?: true;
}

interface FactRow<T> extends RoleRow {
  readonly read: (value: unknown) => T | null;
  /** Its names promise it: a value that holds nothing of the kind is reported. */
  readonly isStrict?: true;
  /** Its value has no spaces; behind a label it may stand before other words: `214 (since noon)`. */
  readonly isOneWord?: true;
  /** An address of any name that may say it too. */
  readonly inAddress?: (address: unknown) => T | null;
  /** The field of another fact that may say it too. */
  readonly inFieldOf?: { readonly fact: FactName; readonly read: (value: unknown) => T | null };
  /** Its names may be anything's; they count beside this fact alone, which is published before it. */
  readonly beside?: FactName;
}

const others = {
  title: {
    names:
      'title titletext articletitle documenttitle headline ti titel titre título titolo 标题 論文名 題目 标题名 タイトル 제목 название العنوان',
    word: 'title',
  },
  // What a machine wrote about the paper (`ai_summary`, `tldr`) is not its abstract.
  abstract: {
    names:
      'abstract summary abstracttext abstractnote abstractinvertedindex ab contenttext contenthtml contentencoded content description zusammenfassung kurzfassung résumé resumen resumo riassunto text body 摘要 要旨 概要 초록 аннотация الملخص',
    word: 'abstract',
  },
  // An address says by its own form what it leads to: the paper, its preprint or its repository.
  address: {
    names:
      'url link href uri absurl abslink pdfurl pdflink pdf hfurl hflink huggingfaceurl huggingfacelink externalurl htmlurl entryid permalink sourceurl source links page pageurl titlelink address 链接',
    word: 'addresses',
  },
  // The paper's or the list's: what stands beside it decides.
  date: { names: 'date day datum fecha 日期', word: 'date' },
  day: {
    names:
      'submittedondailyat dailydate submittedondaily listdate listedon featuredon featureddate datestring',
    word: 'day of the list',
    isMark: true,
  },
} satisfies Readonly<Record<string, RoleRow>>;

export const factRoles: { readonly [K in FactName]: FactRow<FactValue<K>> } = {
  arxivId: {
    names: 'arxivid id eprint arxiv number identifier hfid universalpaperid guid',
    word: 'arXiv id',
    read: readArxivId,
    isOneWord: true,
    inAddress: readArxivId,
    inFieldOf: { fact: 'doi', read: readArxivId },
  },
  doi: {
    names: 'doi',
    word: 'DOI',
    read: readDoi,
    isOneWord: true,
    inAddress: readDoi,
  },
  publishedOn: {
    names:
      'publishedat published publishedon publisheddate publicationdate publishdate datepublished pubdate submissiondate submitteddate submitted issued firstpublicationdate',
    word: 'date of publication',
    isMark: true,
    read: readDate,
    isStrict: true,
  },
  authors: {
    names:
      'authors authornames authorlist authorslist author creators creator dccreator authorships af au autoren auteurs autores autori 作者 著者 저자 авторы المؤلفون',
    word: 'authors',
    isMark: true,
    read: readAuthors,
  },
  authorsCount: {
    names: 'authorscount authorcount numauthors nauthors numberofauthors',
    word: 'number of authors',
    isMark: true,
    read: readCount,
    isOneWord: true,
  },
  organization: {
    names: 'organization organisation org orgname organizationname affiliation institution institute lab',
    word: 'organisation',
    read: readOrganization,
  },
  organizationShortName: {
    names: 'organizationshortname organisationshortname orgshortname',
    word: 'short name of the organisation',
    read: readOrganization,
    inFieldOf: { fact: 'organization', read: readShortName },
  },
  upvotes: {
    names:
      'upvotes upvote upvotecount upvotescount numupvotes votes votecount numvotes likes likecount points 点赞 点赞数',
    word: 'votes',
    isMark: true,
    read: readCount,
    isStrict: true,
    isOneWord: true,
  },
  githubUrl: {
    names:
      'githubrepo github githuburl githublink githubrepository repo repourl repository repositoryurl code codeurl codelink',
    word: 'repository',
    isMark: true,
    read: readRepository,
    isStrict: true,
    inAddress: readRepositoryAddress,
  },
  githubStars: {
    names: 'githubstars githubstarcount githubstarscount repostars stargazers stargazerscount stars',
    word: 'stars',
    read: readCount,
    isOneWord: true,
    beside: 'githubUrl',
  },
};

export const roles: Readonly<Record<Role, RoleRow & Partial<FactRow<unknown>>>> = { ...others, ...factRoles };
