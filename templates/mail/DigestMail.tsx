// A digest as an e-mail: one file with its styles in it, tables for the readers that need them, and
// formulas in Unicode. It asks for nothing: no picture, no font, no script.

import type { JSX } from 'preact';
import type { PlainMail } from '../../src/site/exports/mail-text.ts';
import type { MailPaperView } from '../../src/site/exports/mail-view.ts';
import { ownLanguage, pageLanguage } from '../../src/site/language.ts';
import { aboutDigest, dayOf } from '../../src/site/views/about-digest.ts';
import { counted } from '../../src/text/counted.ts';
import { Own } from '../components/Own.tsx';

const serif = "'STIX Two Text',Georgia,'Times New Roman',serif";
/** A word of any length stays in its column; the second for readers that know only the older name. */
const anyWord = 'overflow-wrap:anywhere;word-break:break-word';

export function DigestMail({ mail, siteTitle, base, language }: PlainMail): JSX.Element {
  const address = (url: string) => `${base}${url}`;
  const { digest, papers, left } = mail;
  const day = dayOf(digest);
  return (
    <html lang={pageLanguage(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${digest.title} – ${siteTitle}`}</title>
      </head>
      <body style="margin:0">
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="table-layout:fixed">
          <tbody>
            <tr>
              <td align="center" style="padding:24px 16px">
                <table
                  role="presentation"
                  width="100%"
                  cellPadding="0"
                  cellSpacing="0"
                  style={`max-width:600px;table-layout:fixed;text-align:left;font:16px/1.5 ${serif};${anyWord}`}
                >
                  <tbody>
                    <tr>
                      <td>
                        <p style="margin:0" lang={ownLanguage(language)}>
                          {siteTitle}
                        </p>
                        <h1 style="margin:8px 0;font-size:26px;line-height:1.25;font-weight:400">
                          <a href={address(digest.url)} style="color:inherit;text-decoration:none">
                            <Own lang={digest.lang}>{digest.title}</Own>
                          </a>
                        </h1>
                        <p style="margin:0 0 24px">
                          {day !== null && (
                            <>
                              <Own lang={day.lang}>{day.label}</Own> ·{' '}
                            </>
                          )}
                          {aboutDigest(digest)}
                        </p>
                        {papers.map((paper) => (
                          <Paper key={paper.url} paper={paper} address={address(paper.url)} />
                        ))}
                        {left > 0 && (
                          <p style="margin:24px 0 0">
                            <a href={address(digest.url)}>And {counted(left, 'more paper')}</a>
                          </p>
                        )}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Paper({ paper, address }: { readonly paper: MailPaperView; readonly address: string }) {
  return (
    <p style="margin:0 0 14px">
      <a href={address}>{paper.title}</a>
      {paper.topic !== null && <i> {paper.topic}</i>}
      {paper.teaser !== null && (
        <>
          <br />
          {paper.teaser}
        </>
      )}
    </p>
  );
}
