// A book of papers -> the bytes of an EPUB 3. The same book gives the same bytes: no clock, no chance.
import { strToU8, type Zippable, zipSync } from 'fflate';
import { xmlText } from '../../../src/text/xml-text.ts';

export interface Book {
  readonly title: string;
  /** Where it was made from; also its identifier. */
  readonly url: string;
  readonly language: string;
  /** `2026-03-11`; null where no day is known. */
  readonly day: string | null;
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  readonly url: string;
  /** As text, for the table of contents. */
  readonly name: string;
  /** XHTML inside a heading. */
  readonly title: string;
  /** A line of what is known: authors, organisation, arXiv id; empty where nothing is. */
  readonly facts: string;
  /** XHTML inside a paragraph. */
  readonly abstract: string;
}

/** What a ZIP archive takes for no date; a book must name the moment it was changed last. */
const noDay = '1980-01-01';

export function makeEpub(book: Book): Uint8Array<ArrayBuffer> {
  const chapters = book.chapters.map((chapter, index) => ({ ...chapter, file: `paper-${index + 1}.xhtml` }));
  const files: Zippable = {
    // First and as it is, so that readers know the book by its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'book/package.opf': strToU8(packageOf(book, chapters)),
    'book/nav.xhtml': strToU8(contentsOf(book, chapters)),
    'book/book.css': strToU8(css),
    ...Object.fromEntries(
      chapters.map((chapter) => [`book/${chapter.file}`, strToU8(pageOf(chapter, book.language))]),
    ),
  };
  return zipSync(files, { level: 9, mtime: '1980-01-01T00:00:00' });
}

/** Text of XML, in an element and in an attribute; what XML has no place for is shown as unknown. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => `&${names[sign] ?? 'amp'};`);
}

const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

interface Placed extends Chapter {
  readonly file: string;
}

function packageOf({ title, url, language, day }: Book, chapters: readonly Placed[]): string {
  const items = chapters.map(
    (chapter, index) =>
      `<item id="p${index + 1}" href="${chapter.file}" media-type="application/xhtml+xml"${
        hasMath(chapter) ? ' properties="mathml"' : ''
      }/>`,
  );
  return `${head}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(url)}</dc:identifier>
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>${language}</dc:language>
<dc:source>${escapeXml(url)}</dc:source>${day === null ? '' : `\n<dc:date>${day}</dc:date>`}
<meta property="dcterms:modified">${day ?? noDay}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">MathML</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text alone; formulas are MathML that says how they are spoken.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine>
<itemref idref="nav"/>
${chapters.map((_, index) => `<itemref idref="p${index + 1}"/>`).join('\n')}
</spine>
</package>
`;
}

function contentsOf({ title, language }: Book, chapters: readonly Placed[]): string {
  const items = chapters.map(({ file, name }) => `<li><a href="${file}">${escapeXml(name)}</a></li>`);
  return page(
    title,
    language,
    `<h1>${escapeXml(title)}</h1>\n<nav epub:type="toc" role="doc-toc">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`,
  );
}

function pageOf({ name, title, facts, abstract, url }: Chapter, language: string): string {
  return page(
    name,
    language,
    `<article>
<h1 dir="auto">${title}</h1>
${facts === '' ? '' : `<p class="facts">${escapeXml(facts)}</p>\n`}<p dir="auto">${abstract}</p>
<p class="facts"><a href="${escapeXml(url)}">${escapeXml(url)}</a></p>
</article>`,
  );
}

function page(title: string, language: string, body: string): string {
  return `${head}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

function hasMath({ title, abstract }: Chapter): boolean {
  return title.includes('<math') || abstract.includes('<math');
}

const container = `${head}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const css = `h1 { font-size: 1.3em; font-weight: normal; line-height: 1.25; text-align: start; hyphens: none; }
.facts { font-size: 0.85em; overflow-wrap: anywhere; }
.small-caps { font-variant: small-caps; }
`;
