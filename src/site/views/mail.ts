// A digest as a mail: what a template needs to write it, in text alone.
import type { DigestView, MailPaperView, MailView, PaperView } from '../view.ts';

/** Papers with their abstract's beginning; those after them have their title alone. */
const withTeaser = 90;
/** Papers in one mail: with the limits above a mail stays below 100 kB, where mail readers cut. */
const mailLimit = 250;
const teaserLength = 180;

export function viewMail(digest: DigestView, papers: ReadonlyMap<string, PaperView>): MailView {
  return {
    url: `${digest.url}email.html`,
    textUrl: `${digest.url}email.txt`,
    digest,
    left: Math.max(0, digest.papers.length - mailLimit),
    // A getter: the texts of a digest are held while its mail is written, no longer.
    get papers(): readonly MailPaperView[] {
      return digest.papers.slice(0, mailLimit).flatMap(({ slug }, index) => {
        const paper = papers.get(slug);
        return paper === undefined ? [] : [viewMailPaper(paper, index < withTeaser)];
      });
    },
  };
}

function viewMailPaper(paper: PaperView, hasTeaser: boolean): MailPaperView {
  return {
    title: paper.title.unicode,
    url: paper.url,
    topic: paper.primary?.title ?? null,
    teaser: hasTeaser ? beginning(paper.abstract.unicode) : null,
  };
}

function beginning(text: string): string {
  if (text.length <= teaserLength) return text;
  const cut = text.lastIndexOf(' ', teaserLength);
  return `${text.slice(0, cut > 0 ? cut : teaserLength)}…`;
}
