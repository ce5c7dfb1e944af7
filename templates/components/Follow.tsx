// How to follow a list and take it along: its feeds, its citations, its mail.
import { Fragment, type JSX } from 'preact';
import { useHref, useSite } from '../../src/site/context.ts';
import { listFormat } from '../../src/site/exports/citation-formats.ts';
import { formatsOf } from '../../src/site/exports/feed-formats.ts';
import type { RefView } from '../../src/site/views/index.ts';

interface FeedHeadProps {
  readonly url: string;
  readonly title: string;
  readonly inOneFormat?: boolean;
}

/** For the head: feed readers find the page's own feeds. */
export function FeedHead({ url, title, inOneFormat = false }: FeedHeadProps): JSX.Element {
  const href = useHref();
  return (
    <>
      {formatsOf({ inOneFormat }).map(({ file, mediaType }) => (
        <link key={file} rel="alternate" type={mediaType} title={title} href={href(url + file)} />
      ))}
    </>
  );
}

interface FileLink {
  readonly file: string;
  readonly label: string;
}

const mailFiles: readonly FileLink[] = [
  { file: 'email.html', label: 'e-mail' },
  { file: 'email.txt', label: 'plain\u00a0text' },
  { file: 'email.eml', label: 'message' },
];

interface FollowProps {
  readonly url: string;
  /** The pages whose feeds are offered, each with what it is called here, where they are others. */
  readonly feedsOf?: readonly RefView[];
  readonly inOneFormat?: boolean;
  /** Whether a file of citations stands beside the page. */
  readonly cites?: boolean;
  /** Whether the page has a twin for mail. */
  readonly mails?: boolean;
  /** The question that the page's papers answer: the reader's browser searches among them, and follows it. */
  readonly question?: string;
}

export function Follow({
  url,
  feedsOf = [{ title: 'Follow', url }],
  inOneFormat = false,
  cites = false,
  mails = false,
  question,
}: FollowProps): JSX.Element {
  const { assets, href } = useSite();
  const group = (title: string, files: readonly FileLink[], beside = url) => (
    <span key={title} class="follow-group">
      <span class="quiet-label">{title}</span>
      {files.map(({ file, label }) => (
        <Fragment key={file}>
          {' '}
          <a href={href(beside + file)}>{label}</a>
        </Fragment>
      ))}{' '}
    </span>
  );
  return (
    <p class="follow small quiet screen-only wide">
      {feedsOf.map((feeds) => group(feeds.title, formatsOf({ inOneFormat }), feeds.url))}
      {mails && group('Mail', mailFiles)}
      {cites && group('Cite', [listFormat])}
      {question !== undefined && assets.scripts.search !== undefined && (
        <span class="follow-group scripted">
          <span class="quiet-label">In this browser</span> <a href={href(question)}>search or follow</a>
        </span>
      )}
    </p>
  );
}
