// The frame of every page: head, masthead, the page's own text, footer.
import type { ComponentChildren, JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import { pageLanguage } from '../../src/site/language.ts';
import { dateLanguage } from '../../src/site/views/parts.ts';
import { Footer } from './Footer.tsx';
import { HeadBasics } from './HeadBasics.tsx';
import { Masthead, type Section } from './Masthead.tsx';
import { mathFaces } from './mathFaces.ts';

interface LayoutProps {
  /** The page's own title; the site's name follows it in the browser's tab. */
  readonly title: string;
  readonly description: string;
  /** Of these two, where they are not in the language of pages. */
  readonly lang?: string | undefined;
  /** Without the path prefix; the canonical address is made from it. */
  readonly url: string;
  readonly section?: Section;
  /** What previews of links take it for; a page of the site where nothing is said. */
  readonly type?: 'article' | 'website';
  /** Whether the page needs KaTeX's stylesheet. */
  readonly hasMath?: boolean;
  /** Whether a script may bring formulas from other pages, with their stylesheet. */
  readonly bringsMath?: boolean;
  /** HTML of its formulas, where they are many: their faces are asked for beforehand. */
  readonly formulas?: string;
  /** More for the head: feeds, citation data. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Every first screen uses these. The text's comes before the first paint, or waits for the next page
    (styles/tokens/faces.css); the others, and those of formulas, whose room is kept
    (src/site/render/reserve.ts), may come late and give way to it. */
const textFace = 'text-400.latin.woff2';
const otherFaces = ['text-600.latin.woff2', 'text-400i.latin.woff2'];

export function Layout(props: LayoutProps): JSX.Element {
  const { title, description, lang, url, section, type = 'website', formulas = '', head, children } = props;
  const { config, assets, isIndexed, href, absolute } = useSite();
  const hasMath = props.hasMath === true || config.footer?.hasMath === true;
  const canonical = absolute(url);
  const copyTex = assets.scripts['copy-tex'];
  const check = assets.scripts['follow-check'];
  return (
    <html
      lang={pageLanguage(config.language)}
      data-base={config.pathPrefix}
      data-dates={dateLanguage(config.dates)}
    >
      <head>
        <HeadBasics
          title={url === '/' ? title : `${title} – ${config.title}`}
          description={description}
          lang={lang}
        />
        <meta name="theme-color" content="#fcfbf8" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#181715" media="(prefers-color-scheme: dark)" />
        {!isIndexed && <meta name="robots" content="noindex" />}
        {canonical !== null && isIndexed && <link rel="canonical" href={canonical} />}
        {isIndexed && (
          <>
            <meta property="og:type" content={type} />
            <meta property="og:site_name" content={config.title} />
            <meta property="og:title" lang={lang} content={title} />
            {canonical !== null && <meta property="og:url" content={canonical} />}
          </>
        )}
        <FontPreload file={textFace} priority="high" />
        <link rel="stylesheet" href={href(assets.styles)} />
        {hasMath && <link rel="stylesheet" href={href(assets.mathStyles)} />}
        {assets.ownStyles !== null && <link rel="stylesheet" href={href(assets.ownStyles)} />}
        {[...otherFaces, ...(hasMath ? mathFaces(formulas) : [])].map((file) => (
          <FontPreload key={file} file={file} priority="low" />
        ))}
        <link rel="icon" href={href('/favicon.svg')} type="image/svg+xml" />
        <link rel="manifest" href={href('/manifest.webmanifest')} />
        {assets.scripts.kept !== undefined && <link rel="modulepreload" href={href(assets.scripts.kept)} />}
        {assets.scripts.reader !== undefined && (
          <script type="module" src={href(assets.scripts.reader)} data-check={check && href(check)} />
        )}
        {assets.scripts.preview !== undefined && <script type="module" src={href(assets.scripts.preview)} />}
        {(hasMath || props.bringsMath) && copyTex !== undefined && (
          <script type="module" src={href(copyTex)} />
        )}
        {head}
      </head>
      <body>
        <a class="skip-link" href="#text">
          Skip to the text
        </a>
        <Masthead section={section} url={url} />
        <main id="text">{children}</main>
        {canonical !== null && (
          <p class="colophon print-only">
            {config.title}, {canonical}
          </p>
        )}
        <Footer />
      </body>
    </html>
  );
}

function FontPreload({ file, priority }: { readonly file: string; readonly priority: 'high' | 'low' }) {
  const { href } = useSite();
  return (
    <link
      rel="preload"
      href={href(`/assets/fonts/${file}`)}
      as="font"
      crossorigin="anonymous"
      fetchpriority={priority}
    />
  );
}
