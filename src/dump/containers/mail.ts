// A mail to the list in it: the part that shows the most papers, read as what it is.
//
// A list's mail has its text twice, plain and as HTML, and sometimes the list itself attached. The day is
// the one its subject names, else the day it was sent, in the sender's own time zone; both count less
// than what the list says of itself. A page that a browser saved as a mail (MHTML) has the day it was saved on there: its
// address counts instead.
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { parseMoment } from '../../paper/dates.ts';
import { asDecoded, decodeDump } from '../decode/decode.ts';
import { findDate, parseAddressDate } from '../page.ts';
import { parseDump } from '../parse.ts';
import type { DateWitness } from '../resolve-date.ts';
import { splitLines } from '../source.ts';
import type { Dump } from '../types.ts';
import { compareDumps, parseText } from './text.ts';

/** Headers of a mail stand at its very beginning; a text that mentions a subject is none. */
export function isMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, headLength))
    .replace(/^\xef\xbb\xbf|^From \S[^\r\n]*\r?\n/, '');
  const names = new Set<string>();
  for (const line of splitLines(head)) {
    const name = /^([A-Za-z][\w-]{1,60}):(?:\s|$)/.exec(line)?.[1];
    if (name !== undefined) names.add(name.toLowerCase());
    else if (!/^[ \t]+\S/.test(line)) break;
  }
  return (
    ['from', 'subject', 'date', 'mime-version', 'message-id', 'received', 'to'].filter((name) =>
      names.has(name),
    ).length >= 2 &&
    (names.has('from') || names.has('mime-version') || names.has('received'))
  );
}

/** Reads a mail as one dump; its lines and parts are those of the part that is read, below what stands `above` the mail. */
export async function parseMail(bytes: Uint8Array, file: string, above: string): Promise<Dump> {
  const mail = await openMail(bytes);
  if (mail === null) return parseDump(bytes, file);
  const dates = datesOf(mail);
  const parts = [mail.text, mail.html, ...mail.attachments.map(readAttachment)]
    .flatMap((part) => part ?? [])
    .slice(0, mostParts)
    .map((part) => (typeof part === 'string' ? asDecoded(part) : decodeDump(part)))
    .map((part) => ({ ...part, text: above + part.text }));
  const dumps = parts.map((part) => parseText(part, file, dates));
  const [first, ...others] = dumps;
  if (first === undefined) return parseDump(new Uint8Array(), file, dates);
  return others.reduce((best, other) => (compareDumps(other, best) > 0 ? other : best), first);
}

async function openMail(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: maxDepth, forceRfc822Attachments: true });
  } catch {
    return null;
  }
}

/** An attachment that may be a list: a text of any kind. */
function readAttachment({ mimeType, filename, content }: Attachment): Uint8Array | string | null {
  const isText =
    /^text\/|json|csv|xml/.test(mimeType) ||
    /\.(?:txt|md|html?|json|jsonl|csv|tsv|xml)$/i.test(filename ?? '');
  if (!isText) return null;
  return content instanceof ArrayBuffer ? new Uint8Array(content) : content;
}

function datesOf({ subject, headers }: Email): readonly DateWitness[] {
  const address = headers.find(({ key }) => key === 'snapshot-content-location')?.value.trim();
  if (address !== undefined) return [{ who: "the page's address", date: parseAddressDate(address) }];
  const sent = headers.find(({ key }) => key === 'date')?.value.trim() ?? '';
  return [
    { who: "the mail's subject", date: findDate(subject ?? '') },
    { who: "the mail's date", date: parseMoment(sent.replace(/\s{1,40}\([^()]{0,40}\)$/, '')) },
  ];
}

const headLength = 1 << 16;
const maxDepth = 50;
const mostParts = 20;
