// A mail as plain text.
import { aboutDigest, dayOf } from '../views/about-digest.ts';
import type { MailView } from './mail-view.ts';

export interface PlainMail {
  readonly mail: MailView;
  readonly siteTitle: string;
  /** BCP 47. */
  readonly language: string;
  /** What stands before every address: the site's origin and path, as far as they are known. */
  readonly base: string;
}

/** Lines of at most 72 characters but for addresses, as plain mail is written. */
export function formatMail({ mail, siteTitle, base }: PlainMail): string {
  const { digest, papers, left } = mail;
  const address = (url: string) => `${base}${url}`;
  const head = [
    `${siteTitle}: ${digest.title}`,
    [dayOf(digest)?.label, aboutDigest(digest)].filter((part) => part !== undefined).join(', '),
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

const width = 72;

function fill(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
