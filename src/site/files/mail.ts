// Digests -> the plain-text twins of their mails.
import type { MailView, SiteView } from '../view.ts';
import { type OutputFile, writeAll } from './write-all.ts';

/** `address` makes an address absolute, or rooted where the site's origin is not known. */
export function writeMailTexts(
  site: SiteView,
  address: (url: string) => string,
  out: string,
): Promise<number> {
  return writeAll(mailFiles(site, address), out);
}

/** Lines of at most 72 characters but for addresses, as plain mail is written. */
export function formatMail(mail: MailView, siteTitle: string, address: (url: string) => string): string {
  const { digest, papers, left } = mail;
  const head = [
    `${siteTitle}: ${digest.title}`,
    [digest.date?.label, `${digest.papers.length} papers`].filter(Boolean).join(', '),
    address(digest.url),
  ];
  const entries = papers.map(({ title, url, topic, teaser }) =>
    [fill(title), topic === null ? null : `[${topic}]`, teaser === null ? null : fill(teaser), address(url)]
      .filter((line) => line !== null)
      .join('\n'),
  );
  const tail = left === 0 ? [] : [`And ${left} more: ${address(digest.url)}`];
  return `${[head.join('\n'), ...entries, ...tail].join('\n\n')}\n`;
}

function* mailFiles(site: SiteView, address: (url: string) => string): Generator<OutputFile> {
  for (const mail of site.mails)
    yield { url: mail.textUrl, text: formatMail(mail, site.config.title, address) };
}

const WIDTH = 72;

function fill(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
