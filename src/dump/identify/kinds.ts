// Kinds of files from which no paper is read: how each is known, what it is called, and what to do with it.
import { linkToPaper } from '../../paper/arxiv.ts';
import { quote } from '../../text/quote.ts';
import { scholarSigns } from '../citations.ts';
import { splitLines } from '../source.ts';
import { findHeadless } from './headless.ts';
import { countCitations, countTitles, holdsAbstract, isDense } from './looks.ts';
import { askArxiv, columns, count, keysOf, sentences, words } from './words.ts';

/** What a file is, as in "This is …", and what to do with it, in sentences. */
export interface Told {
  readonly what: string;
  readonly remedy: string;
}

export interface Kind {
  /** All must be found; the first says where. */
  readonly signs: readonly RegExp[];
  /** Its name, or how to make it of the text; null where the signs misled. */
  readonly what: string | ((sample: string, first: RegExpExecArray) => string | Told | null);
  /** Where `what` does not tell it. */
  readonly remedy?: string | ((sample: string) => string);
}

const listAgain = 'Save the list of papers instead: the page of a day, of a search or of what is trending.';

const withEntries =
  'A paper is read from an entry with a title and an abstract. Export them again from where the abstracts are, such as a ' +
  'reference manager; or save the list of papers: the page of a day, of a search or of what is trending.';

const asReferences =
  'Export the same as RIS or BibTeX, which are read; a reference manager opens it and does so.';

const asTable = 'A table needs a column with titles and one with abstracts, named so in its first line.';

const withAbstracts =
  'Where the page folds abstracts away ("abs", "Show details"), open them and save it again; ' +
  'else save the page of each paper, or an export of the site that has the abstracts (CSV, JSON, a feed).';

const withArxivAbstracts =
  'Open the listing "new" or a search with its abstracts shown, and save that; or download the same papers as a feed (rss.arxiv.org) or from arXiv\'s API.';

const ofScholar = (sample: string): string =>
  sentences(askArxiv(sample), 'Or take the abstracts from OpenAlex or Semantic Scholar, or search there.');

const linksToPapers = (sample: string): string =>
  `${count(sample, new RegExp(linkToPaper, 'gi'), 'link')} to papers`;

const htmlBeginning = /^\s{0,200}<(?:!doctype html|html|head|body|div|main|article|section|p)\b/i;

/** `1. **Two Cheap Clocks** — …`, `- Two Cheap Clocks: …` */
const titleAndText =
  /^[ \t]{0,8}(?:(?:[-*+•]|\d{1,4}[.)])[ \t]{1,4}|(?=\*\*|__))(?=\S)[^\r\n]{4,300}?(?:[*_)\]]{0,3} ?[—–]|[*_)\]]{0,3} -|:[*_]{0,3})[ \t][^\r\n]{20}/m;

export const onePaper = {
  what: 'the page of one paper, but its title, its abstract or its arXiv id does not stand where such pages have them',
  remedy: `Save that page again as it is. ${listAgain}`,
};

/** What reference managers and libraries export; `each` begins an entry. */
function ofEntries(name: string, signs: readonly RegExp[], each: RegExp, remedy: string): Kind {
  return {
    signs,
    what: (sample) => `${name} with ${count(sample, each, 'entry', 'entries')}`,
    remedy,
  };
}

export const kinds: readonly Kind[] = [
  {
    signs: [...scholarSigns, / [-–] .{0,300}\b(?:19|20)\d\d\b/],
    what: 'a page of Google Scholar, which shows a few words of each abstract',
    remedy: ofScholar,
  },
  {
    signs: [/^Save Twitter LinkedIn|scholaralerts-noreply@|\bscholar\.google\.com\/scholar_url/m],
    what: 'an alert of Google Scholar, which shows a few words of each abstract',
    remedy: ofScholar,
  },
  {
    signs: [/^\{\\rtf\d/],
    what: 'a document in RTF',
    remedy: 'Open it in a word processor, save it as plain text or HTML, and add that.',
  },
  {
    signs: [/^\s{0,200}[[{]\s{0,200}(?:\{\s{0,200})?[“”„«]/],
    what: 'JSON whose quotation marks a word processor made curly',
    remedy:
      'Download the list again, and keep it away from word processors; or make them straight (") again.',
  },
  {
    signs: [/<!DOCTYPE\s[^<>[\]]{0,500}\[/i, /<(?:rss|rdf:RDF|feed)\b/i],
    what: 'a feed with definitions of its own (<!DOCTYPE … [ … ]>), which are not read',
    remedy: 'Delete them, from "<!DOCTYPE" to "]>", or download the feed from another address.',
  },
  {
    signs: [/<rss\b|<rdf:RDF\b/i],
    what: (sample) => `an RSS feed with ${count(sample, /<item\b/gi, 'item')}`,
    remedy: 'Its items need a title, a link to the paper and the abstract in their description.',
  },
  {
    signs: [/<feed\b[^<>]{0,300}Atom/i],
    what: (sample) => `an Atom feed with ${count(sample, /<entry\b/gi, 'entry', 'entries')}`,
    remedy: 'Its entries need a title, a link to the paper and the abstract as summary or content.',
  },
  {
    signs: [/<opml\b/i],
    what: (sample) => `a list of feeds (OPML) with ${count(sample, /<outline\b/gi, 'outline')}`,
    remedy: 'It names feeds and holds none. Download the feed itself, and add that.',
  },
  {
    signs: [/<urlset\b|<sitemapindex\b/i],
    what: 'a sitemap',
    remedy: 'It lists addresses only. Save the pages themselves.',
  },
  {
    signs: [/class="(?:list-title|list-identifier)\b|<a [^<>]{0,200}href ?="\/abs\/\d{4}\.\d{4,5}/i],
    what: (sample) =>
      `a listing of arXiv with ${count(sample, /href ?="(?:https?:\/\/arxiv\.org)?\/abs\/\d{4}\.\d{4,5}/gi, 'paper')}, and no abstracts beside them`,
    remedy: withArxivAbstracts,
  },
  {
    signs: [/\barXiv:\S{6,30}[^\r\n]{0,90}\s{1,40}\[\s{0,20}(?:\[\d{1,5}\])?(?:pdf|ps|html|other)\b/],
    what: (sample) =>
      `a listing of arXiv with ${count(sample, /^(?:[ \t]{0,20}\[\d{1,5}\][ \t]{0,4})?(?:\[(?:\d{1,5}\])?)?arXiv:\S{6,30}/gm, 'paper')}, and no abstracts below them`,
    remedy: withArxivAbstracts,
  },
  {
    signs: [/^arXiv:\d{4}\.\d{4,5}v\d{1,2}\s{1,4}\[[\w.-]{2,20}\]\s{1,4}\d/m, /^(?:1\.? )?Introduction$/im],
    what: 'the text of one paper’s PDF',
    remedy: (sample) =>
      sentences(
        'It does not show where the abstract ends, and what stands in it. Delete it here.',
        askArxiv(sample.slice(0, firstPage)),
      ),
  },
  {
    signs: [/\bopenreview\.net\/forum\?id=|^.{0,8}Published: .{5,40}Last Modified: /m],
    what: 'a list of OpenReview, and no abstracts beside its titles',
    remedy: withAbstracts,
  },
  {
    signs: [/^(?:Corpus ID: \d{3,12}|TLDR)$/m, /\bSemantic ?Scholar\b|^Skip to search form$/im],
    what: 'a page of Semantic Scholar, which folds its abstracts away',
    remedy:
      'Save what its interface answers: api.semanticscholar.org/graph/v1/paper/search?fields=title,abstract,authors,externalIds,publicationDate&query= with the words of your search behind it.',
  },
  {
    signs: [/<title>Zotero Report|class="report combineChildItems"/],
    what: 'a report of Zotero',
    remedy: 'Export the same items as RIS, BibTeX or CSL JSON, which are read.',
  },
  {
    signs: [/\balphaxiv\.org\/(?:abs|overview)\/\d{4}\.\d{4,5}/i],
    what: 'a page of alphaXiv, which tells of papers in words of its own',
    remedy: `Save the same papers from arXiv. ${withArxivAbstracts}`,
  },
  {
    signs: [/\bcitation_title\b|<blockquote class="abstract\b/i],
    what: 'the page of one paper, but it does not say both a title and an abstract',
    remedy: `Save that page again as it is. ${listAgain}`,
  },
  {
    signs: [
      /^(?:from|to|subject|date|received|return-path|delivered-to|mime-version|message-id): \S/im,
      /^(?:subject|mime-version|message-id): \S/im,
      /^(?:from|received|return-path): \S/im,
    ],
    what: 'a mail with its headers',
    remedy: 'Save the text of the mail alone, without its headers.',
  },
  {
    signs: [
      /\b(?:log in|sign in|anmelden)\b/i,
      /\bpassword\b/i,
      /\b(?:forgot|don['’]t have an account|sign up|email address|username)\b/i,
    ],
    what: (sample) => (words(sample) < shortPage ? 'a login page' : null),
    remedy:
      'The scraper was not let in, or followed a link to vote. Open the list itself, which needs no account.',
  },
  {
    signs: [
      /just a moment|checking your browser|enable javascript and cookies|verify(?:ing)? (?:that )?you are (?:a )?human|captcha/i,
    ],
    what: (sample) => (words(sample) < shortPage ? 'a page that keeps robots out' : null),
    remedy: 'The scraper did not see the list. Scrape more slowly, or save the page in a browser.',
  },
  {
    signs: [
      /\b(?:404|403|429|500|502|503|504)\b|page not found|internal (?:server )?error|too many requests|bad gateway|service unavailable|rate limit|access denied|can['’]t find the page/i,
    ],
    what: (sample, first) => (words(sample) < shortPage ? `an error page (${quote(first[0])})` : null),
    remedy: 'The site did not give the list. Wait a little and scrape it again.',
  },
  {
    signs: [/[|·•] ?[A-Z][a-z]{2,8} \d{1,2}\b/],
    what: (sample) =>
      sample.length > longLine && splitLines(sample, fewLines).length < fewLines
        ? 'a whole list on one line'
        : null,
    remedy:
      'Nothing says where a title ends. Save it with a line end between the pieces of the page, as "innerText" or get_text("\\n") give it.',
  },
  {
    signs: [/^\s{0,20}\[?\s{0,20}\(\s{0,20}['"]/],
    what: 'a list of tuples as Python prints them, without names of their fields',
    remedy: 'Write objects with a title and an abstract, with json.dumps.',
  },
  {
    signs: [/^\s{0,20}(?:\[\s{0,20})?(?:["']?\{'[\w ]{1,40}': |[A-Z]\w{1,60}\()/m],
    what: 'objects as Python prints them, not JSON',
    remedy: 'Write them with json.dumps instead of print or str.',
  },
  {
    signs: [/^\[{1,2}[\w.-]{1,60}\]{1,2}[ \t]*(?:\r?\n|\r)[\w-]{1,60} = /m],
    what: 'TOML',
    remedy: 'Write the same records as JSON, with a title and an abstract each.',
  },
  {
    signs: [/\bdblp\.org\/rec\//],
    what: (sample) =>
      `an answer of DBLP with ${count(sample, /\bdblp\.org\/rec\//g, 'paper')}, which has no abstracts`,
    remedy: 'Search for the same at arXiv, OpenAlex or Semantic Scholar, and save what they answer.',
  },
  {
    signs: [/<https?:\/\/[^\s<>|]{1,300}\|[^<>\n]{1,300}>/],
    what: 'a message of Slack',
    remedy: (sample) => sentences(askArxiv(sample), listAgain),
  },
  {
    signs: [/^\s{0,200}(?:\[|\{)\s{0,200}(?:["{[\]}]|-?\d[\d.eE+-]{0,40}\s{0,200},)/],
    what: (sample) => `JSON whose objects have ${keysOf(sample)}`,
    remedy: 'A paper is read from an object with a title and an abstract ("title" and "summary").',
  },
  {
    signs: [/\t|","|";"|"\|"|,"|",/],
    what: findHeadless,
  },
  {
    signs: [/^\|.{3,2000}\|[ \t]*\r?\n\|[ \t:|-]{3,2000}\|/m],
    what: (_, first) => `a Markdown table with the columns ${columns(first[0], '|')}`,
    remedy: 'A table needs a column with titles and one with abstracts, named so in its header.',
  },
  {
    signs: [/^[^\n\t]{1,200}\t[^\n]{1,2000}\r?\n[^\n\t]{0,2000}\t/],
    what: (_, first) => `a table with tabs and the columns ${columns(first[0], '\t')}`,
    remedy: (sample) => sentences(asTable, askArxiv(sample)),
  },
  {
    signs: [/^\uFEFF?[\p{L}\d_" .-]{0,60}[,;][\p{L}\d_",; .-]{1,400}\r?\n(?:[^\r\n]{0,2000}[,;]|$)/u],
    what: (_, first) =>
      `a CSV table with the columns ${columns(first[0], /^[^\r\n]*;/.test(first[0]) ? ';' : ',')}`,
    remedy: (sample) => sentences(asTable, askArxiv(sample)),
  },
  ofEntries(
    'a BibTeX file',
    [/^@(?:article|misc|inproceedings|online)\s{0,5}\{/im],
    /^@\w{3,20}\s{0,5}\{/gm,
    withEntries,
  ),
  ofEntries('a RIS file', [/^TY {2}- /m], /^TY {2}- /gm, withEntries),
  ofEntries('a file of PubMed', [/^PMID- ?\d/m], /^PMID- ?\d/gm, withEntries),
  ofEntries('a file of PubMed (XML)', [/<PubmedArticleSet\b/], /<PubmedArticle\b/g, asReferences),
  ofEntries('a file of EndNote', [/^%0 \S/m, /^%T \S/m], /^%0 \S/gm, withEntries),
  ofEntries(
    'a file of EndNote (XML)',
    [/<records>\s{0,20}<record>/, /<ref-type\b|<titles>/],
    /<record>/g,
    asReferences,
  ),
  {
    signs: [/^(?:create table|insert into) \S/im],
    what: 'SQL',
    remedy: 'Ask the database for the papers as JSON or as CSV with a header, and add that.',
  },
  {
    signs: [/^#\+[A-Za-z]{3,20}:|^:PROPERTIES:|^\*{1,6} (?:TODO|DONE|\[\[)/m, /^\*{1,6} \S/m],
    what: (sample) => `an Org file with ${count(sample, /^\*{1,6} \S/gm, 'heading')}`,
    remedy: 'Export it as Markdown, and add that.',
  },
  {
    signs: [/<t[hd]\b[^<>]{0,200}>/i, /^\s{0,200}<(?:!doctype html|html|head|body|div|table)\b/i],
    what: 'an HTML page with a table',
    remedy: 'Tables of pages are not read: copy it into a spreadsheet, and save that as CSV with its header.',
  },
  {
    signs: [htmlBeginning, linkToPaper],
    what: (sample) => `an HTML page with ${linksToPapers(sample)}, but no title with an abstract below it`,
    remedy: (sample) => sentences(withAbstracts, askArxiv(sample)),
  },
  {
    signs: [htmlBeginning],
    what: (sample) => {
      const titles = countTitles(sample);
      return titles < fewestTitles
        ? null
        : `an HTML page with ${titles} pieces that may be titles, but no abstract beside each`;
    },
    remedy: withAbstracts,
  },
  {
    signs: [htmlBeginning],
    what: (sample) => (words(sample) < fewWords ? 'an HTML page with hardly a word on it' : null),
    remedy: `A page that is drawn by script is empty until it has loaded: save it in a browser then. ${listAgain}`,
  },
  {
    signs: [htmlBeginning],
    what: 'an HTML page on which no heading, bold line or name in its markup is a title above an abstract',
    remedy: `Write the papers as Markdown with "Abstract:" before each abstract. ${listAgain}`,
  },
  {
    signs: [
      /^[ \t]{0,12}(?:[*•o+-]\s{1,4})?\[?(?:·\s{0,4})?\d{1,5} authors?(?:\]\(\S{1,300}\)| ?<http\S{1,300}>)?$/im,
    ],
    what: 'a list of papers without abstracts',
    remedy: (sample) =>
      sentences(
        'The gallery of a day shows titles alone. Save a page that prints abstracts, such as the results of a search, or the JSON list.',
        askArxiv(sample),
      ),
  },
];

/** What can still be said of a text that is nothing known. */
export const fallbacks: readonly Kind[] = [
  {
    signs: [/^\s{0,200}(?:<\?xml\b[^<>]{0,200}>\s{0,200})?<([A-Za-z][\w:.-]{0,60})[\s>]/],
    what: (_, first) => `XML whose outermost element is ${quote(first[1] ?? '')}`,
    remedy: 'Feeds (RSS, Atom) are read, and JSON with a title and an abstract in each object.',
  },
  {
    signs: [/\S/],
    what: (sample) => {
      const citations = countCitations(sample);
      return citations < fewestCitations
        ? null
        : `a list with ${citations} citations, where titles should stand`;
    },
    remedy: (sample) =>
      sentences(
        'Citations have no abstracts.',
        askArxiv(sample),
        'Or write "Title:" and the title alone in place of each, and "Abstract:" before the abstract.',
      ),
  },
  {
    signs: [linkToPaper],
    what: (sample) =>
      holdsAbstract(sample)
        ? `a text with ${linksToPapers(sample)}, but it does not show which line is a title`
        : null,
    remedy: (sample) =>
      `If it has their abstracts, write "Title:" before each title and "Abstract:" before each abstract. Else: ${askArxiv(sample)}`,
  },
  {
    signs: [linkToPaper],
    what: (sample) => `a text with ${linksToPapers(sample)}, but nothing that reads like their abstracts`,
    remedy: (sample) => sentences(askArxiv(sample), 'Or save the text with its abstracts.', listAgain),
  },
  {
    signs: [titleAndText],
    what: (sample) => {
      const items = sample.match(new RegExp(titleAndText, 'gm'))?.length ?? 0;
      return 2 * items < (sample.match(/^.{1,4}/gm)?.length ?? 0)
        ? null
        : `a list in which text stands on the line of each title, and it is not sure that this text is an abstract`;
    },
    remedy:
      'If it is, put it on a line of its own, with "Abstract:" before it and "Title:" before the title.',
  },
  {
    signs: [/^#{1,6} \S[^\n]{0,200}/m],
    what: (_, first) => `Markdown that begins with the heading ${quote(first[0])} and lists no paper`,
    remedy:
      'If its headings are titles, write the address of each paper below its title, or "Abstract:" before its abstract; if the file was put here by mistake, delete it.',
  },
  {
    signs: [/\S/],
    what: (sample) =>
      isDense(sample)
        ? 'a text whose lines were broken at one width, as they are copied out of a PDF, with nothing between titles and abstracts'
        : null,
    remedy:
      'Put a blank line below each title and each abstract. Or save the page itself instead of printing it.',
  },
  {
    signs: [/\S[^\r\n]{0,200}/],
    what: (sample, first) =>
      `a text of ${count(sample, /[^\r\n]+/g, 'line')} that begins ${quote(first[0])}, without titles and abstracts in turn`,
    remedy: listAgain,
  },
];

const fewestTitles = 3;
const fewestCitations = 2;
/** Below it stands what the paper cites. */
const firstPage = 6000;
/** A header and a word that it is loading. */
const fewWords = 40;
// A login or error page says little; a list of papers says more.
const shortPage = 400;
const longLine = 600;
const fewLines = 4;
