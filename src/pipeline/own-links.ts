// Where a publisher's own words stand in content/, and what is wrong with their links: as far as content/ alone
// tells, and once the site is built.
import type { Diagnostic } from '../diagnostic.ts';
import { FrontMatterError, readFrontMatter, splitFrontMatter } from '../front-matter.ts';
import type { NavItem } from '../site/config.ts';
import { findDeadLinks, findUnlinked, listLinks, type OwnLink, type OwnWords } from '../site/own-links.ts';
import { listStyleLinks } from '../site/own-styles.ts';
import type { Content, TextFile } from './content.ts';
import type { Manifest } from './manifest.ts';

/** All files have been read well before: the site was built of them. `nav` is what pages show. */
export function checkOwnLinks(
  content: Content,
  nav: readonly NavItem[],
  files: Manifest,
): readonly Diagnostic[] {
  return check(content, nav, (path) => files.has(path));
}

/** What needs no site: pages that nothing leads to, pictures of other hosts, files that `static/` does not have. */
export function checkLinksInside(content: Content, nav: readonly NavItem[]): readonly Diagnostic[] {
  const own = new Set(content.own.files.map(({ path }) => `static/${path.replaceAll('\\', '/')}`));
  return check(content, nav, (path) => !path.startsWith('static/') || own.has(path));
}

function check(
  content: Content,
  nav: readonly NavItem[],
  isThere: (path: string) => boolean,
): readonly Diagnostic[] {
  const ofStyles = content.styles === null ? [] : listStyleLinks(content.styles);
  const links = [...wordsOf(content).flatMap(listLinks), ...waysOf(content, nav), ...ofStyles];
  const pages = content.pages.map(({ file }) => ({ file, url: `/${nameOf(file)}/` }));
  return [...findDeadLinks(links, isThere), ...findUnlinked(pages, links)];
}

function wordsOf({ site, topics, corrections, follow, pages }: Content): readonly OwnWords[] {
  const at = (folder: string) => (file: TextFile) => bodyOf(file, `${folder}${nameOf(file.file)}/`);
  return [
    ...(site === null ? [] : [bodyOf(site, '/'), footerOf(site)]),
    ...topics.flatMap(at('/topics/')),
    ...corrections.flatMap(at('/papers/')),
    ...follow.flatMap(at('/follow/')),
    ...pages.flatMap(at('/')),
  ].filter((words) => words !== null);
}

/** Null where the front matter has no end, which is reported elsewhere; its YAML, which takes most of the time, is not read again. */
function bodyOf({ file, text }: TextFile, url: string): OwnWords | null {
  const split = orNull(() => splitFrontMatter(text));
  if (split === null) return null;
  const line = text.split(/\r\n?|\n/).length - split.body.split('\n').length + 1;
  return { file, line, text: split.body, url };
}

function footerOf({ file, text }: TextFile): OwnWords | null {
  const front = orNull(() => readFrontMatter(text));
  const footer = front?.data.footer;
  if (front === null || typeof footer !== 'string') return null;
  return { file, line: front.lineOf(['footer']) ?? 1, text: footer, url: null };
}

/** The ways in the head of every page. */
function waysOf({ site }: Content, nav: readonly NavItem[]): readonly OwnLink[] {
  const lineOf = site === null ? null : orNull(() => readFrontMatter(site.text))?.lineOf;
  return nav
    .map(({ url }, at) => ({
      file: site?.file ?? '',
      line: lineOf?.(['nav', at, 'url']) ?? 1,
      address: url,
      from: null,
    }))
    .filter(({ address }) => address.startsWith('/'));
}

/** Null where it cannot be read, of which whoever understands the file tells. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return null;
  }
}

/** `pruning` of `content/topics/pruning.md`. */
function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.md$/i, '');
}
