// Digests by mail: as HTML for services that take a page, as text, and as one whole message of both, which any
// program that sends mail takes as it is.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { DigestMail } from '../../../templates/mail/DigestMail.tsx';
import { addressesOf } from '../href.ts';
import type { DigestView } from '../views/digest.ts';
import type { ConfigView, SiteView } from '../views/site.ts';
import { type ExportFile, exportFile, type FileExport } from './export.ts';
import { formatMail, type PlainMail } from './mail-text.ts';
import { digestsMailed, mailKey, viewMail } from './mail-view.ts';
import { encodedWords, quotedPrintable } from './quoted-printable.ts';

export const mails: FileExport = { phase: 'Mails', at: [], files: mailFiles };

const formats: readonly (readonly [file: string, format: (mail: PlainMail) => string])[] = [
  ['email.html', formatHtml],
  ['email.txt', formatMail],
  ['email.eml', formatMessage],
];

function* mailFiles({ config, digests }: SiteView): Generator<ExportFile> {
  for (const digest of digests.slice(0, digestsMailed)) {
    for (const [file, format] of formats) {
      yield exportFile(
        `${digest.url}${file}`,
        () => [mailOf(digest, config)],
        (records) => records.map(format).join(''),
        () => mailKey(digest),
      );
    }
  }
}

function mailOf(digest: DigestView, config: ConfigView): PlainMail {
  const { title, language } = config;
  return { mail: viewMail(digest), siteTitle: title, language, base: addressesOf(config).address('') };
}

function formatHtml(plain: PlainMail): string {
  return `<!doctype html>\n${renderToString(h(DigestMail, plain))}\n`;
}

/** In quoted-printable no line of a text can be a part's end. */
const boundary = '=_offprint';
const longestSubject = 200;

/** Everything but who sends it, to whom and when: the program that sends it says that. */
export function formatMessage(plain: PlainMail): string {
  const subject = [...`${plain.siteTitle}: ${plain.mail.digest.title}`].slice(0, longestSubject).join('');
  const part = (type: string, text: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(text),
  ];
  return [
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', formatMail(plain)),
    ...part('text/html', formatHtml(plain)),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
