// Digests as plain text: the twins of their mails.
import { addressesOf } from '../href.ts';
import { type MailPage, mailKey, viewMail } from '../kinds/mail.ts';
import { exportFile, type FileExport } from './export.ts';

export const mails: FileExport = {
  phase: 'Mails',
  at: [],
  files: ({ config, digests }) =>
    digests.map((digest) =>
      exportFile(
        `${digest.url}email.txt`,
        () => [{ mail: viewMail(digest), siteTitle: config.title, base: addressesOf(config).address('') }],
        (records) => records.map(formatMail).join(''),
        () => mailKey(digest),
      ),
    ),
};

export interface PlainMail {
  readonly mail: MailPage;
  readonly siteTitle: string;
  /** What stands before every address: the site's origin and path, as far as they are known. */
  readonly base: string;
}

/** Lines of at most 72 characters but for addresses, as plain mail is written. */
export function formatMail({ mail, siteTitle, base }: PlainMail): string {
  const { digest, papers, left } = mail;
  const address = (url: string) => `${base}${url}`;
  const head = [
    `${siteTitle}: ${digest.title}`,
    [digest.date?.label, `${digest.count} papers`].filter(Boolean).join(', '),
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
