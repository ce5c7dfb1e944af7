// Pages as each scraper writes them, from records: with these, any paper can be put into any layout and
// must come back. Quirks are dealt out by a seeded generator.
import type { Entry } from '../../src/dump/types.ts';
import type { Random } from '../../src/random.ts';

/** Writes a page of papers; every paper has an arXiv id. */
export type Writer = (entries: readonly Entry[], random: Random) => string;

/** What an entry may have beside title and abstract. */
export const fields = [
  'arxivId',
  'publishedOn',
  'upvotes',
  'authorsCount',
  'organization',
  'githubUrl',
  'githubStars',
] as const;

/** Which fields a layout carries; the others come back as null. */
export interface Layout {
  readonly write: Writer;
  readonly carries: readonly (keyof Entry)[];
}

export const writers: Readonly<Record<string, Layout>> = {
  'firecrawl-markdown': {
    carries: ['arxivId', 'publishedOn', 'upvotes', 'authorsCount', 'organization'],
    write: (entries, random) =>
      `${head}\n\n# Daily Papers\n\nOct 2\n\n${entries
        .map((entry) => {
          const paper = `https://huggingface.co/papers/${entry.arxivId}`;
          const by =
            entry.organization === null
              ? `[${random() < 0.5 ? '- ![](https://cdn.example/a.png)\\\\\n' : ''}- ${entry.authorsCount} authors](${paper})`
              : `[![slug](https://cdn.example/o.png)${entry.organization}](https://huggingface.co/slug)`;
          return [
            `[${entry.upvotes ?? '-'}](https://huggingface.co/login?next=%2Fpapers%2F${entry.arxivId})`,
            `### [${entry.title}](${paper})`,
            `[${random() < 0.5 ? wrap(entry.abstract, 80).join('\\\\\n') : entry.abstract}](${paper})`,
            by,
            '·',
            `${printDate(entry)}${random() < 0.3 ? `[6](${paper}#community)` : ''}`,
          ].join('\n\n');
        })
        .join('\n\n')}\n\n[Previous](https://huggingface.co/papers/date/2026-10-01)\n`,
  },
  'text-browser-numbered-links': {
    carries: ['publishedOn', 'upvotes', 'authorsCount', 'organization'],
    write: (entries, random) => {
      let link = 30;
      const number = (): string => `[${link++}]`;
      const cards = entries.map((entry) => {
        const by =
          entry.organization === null
            ? `[\n* ${entry.authorsCount} authors\n]`
            : `[[slug] ${entry.organization}]`;
        const comments = random() < 0.3 ? ` [ 6]${number()}` : '';
        const title = `### [${wrap(entry.title, 110).join('\n### ')}]`;
        return `[\n${entry.upvotes ?? '-'}\n]${number()}\n\n${title}${number()}\n\n[\n\n${wrap(entry.abstract, 120).join('\n')}\n\n]${number()}\n${by}${number()}\n·\n${printDate(entry)}${comments}`;
      });
      return `# Web source\n\n\`\`\`text\n* [ Models ][2]\n${head}\n\n# Daily Papers\n* Daily\n\nOct 2\n${cards.join('\n')}\n[ Previous ]${number()}\n\`\`\`\n`;
    },
  },
  'notebook-inline-urls': {
    carries: ['arxivId', 'publishedOn', 'upvotes', 'authorsCount', 'organization'],
    write: (entries, random) =>
      `${head}\n\nOct 2\n\n${entries
        .map((entry) => {
          const paper = `https://huggingface.co/papers/${entry.arxivId}`;
          const by =
            entry.organization === null
              ? `[\n\n${entry.authorsCount} authors](${paper})`
              : ` \n\n${paper}\n\n ${entry.organization}\n\nhttps://huggingface.co/slug`;
          const comments = random() < 0.3 ? ` \n\n2\n\n${paper}#community` : '';
          return [
            ` [-] ${entry.upvotes ?? '-'}`,
            `https://huggingface.co/login?next=%2Fpapers%2F${entry.arxivId}`,
            ...[entry.title, paper, entry.abstract, paper, by, '·', `${printDate(entry)}${comments}`],
          ].join('\n\n');
        })
        .join('\n\n')}\n\nPrevious\n\nhttps://huggingface.co/papers/date/2026-10-01\n`,
  },
  'trending-markdown': {
    carries: ['authorsCount', 'githubUrl', 'githubStars'],
    write: (entries, random) =>
      `${head}\n\n## Trending Papers\n\n${entries
        .map((entry) => {
          const abstract = random() < 0.3 ? wrap(entry.abstract, 80).join('\n') : entry.abstract;
          return `### ${wrap(entry.title, 90).join('\n  ')}\n\n${abstract}\n${entry.authorsCount === null ? '' : `- ${entry.authorsCount} authors\n`}[LINK: GitHub ${entry.githubStars}](${entry.githubUrl})\n`;
        })
        .join('\n')}\n--------------------\n`,
  },
  'trending-structured-html': {
    carries: fields,
    write: (entries, random) =>
      `# Trending\n\n${head}\n\n\n${entries
        .map((entry, index) => {
          const id = entry.arxivId;
          const paper = `https://huggingface.co/papers/${id}`;
          const date = `· ${random() < 0.5 ? 'Published on ' : ''}${printDate(entry)}`;
          const by =
            entry.organization === null
              ? `-\n\n- [图片：无替代文本]\n\n- ${entry.authorsCount} authors\n\n${date}`
              : `[[图片：slug] ${entry.organization}](https://huggingface.co/slug) ${date}`;
          return `${random() < 0.5 ? `[[图片：无替代文本]](${paper})\n\n` : ''}${random() < 0.5 ? 'Submitted by\n\n[图片：无替代文本]\n\nsome one\n\n\n' : ''}<a id="source-section-${index}"></a>\n\n### [${wrap(entry.title, 90).join('\n')}](${paper})\n\n\n${entry.abstract}\n\n\n${by}\n\n\n[Upvote\n\n${entry.upvotes ?? '-'}](https://huggingface.co/login?next=%2Fpapers%2F${id})\n\n\n[GitHub ${entry.githubStars}](${entry.githubUrl}) [arXiv Page](https://arxiv.org/abs/${id})`;
        })
        .join('\n\n\n')}\n`,
  },
  'public-json': {
    carries: fields,
    write: (entries, random) => JSON.stringify(entries.map(toItem), null, random() < 0.5 ? 2 : 0),
  },
  'saved-html': {
    carries: fields,
    write: (entries) =>
      `<!DOCTYPE html>\n<html><body><div data-target="DailyPapers" data-props="${escapeHtml(JSON.stringify({ dailyPapers: entries.map(toItem) }))}"></div></body></html>\n`,
  },
};

function toItem(entry: Entry): object {
  return {
    paper: {
      id: entry.arxivId,
      title: entry.title,
      summary: wrap(entry.abstract, 80).join('\n'),
      publishedAt: entry.publishedOn?.startsWith('--') ? undefined : `${entry.publishedOn}T00:00:00.000Z`,
      upvotes: entry.upvotes ?? undefined,
      authors: Array.from({ length: entry.authorsCount ?? 0 }, (_, index) => ({ name: `Author ${index}` })),
      organization: entry.organization === null ? undefined : { name: 'slug', fullname: entry.organization },
      githubRepo: entry.githubUrl,
      githubStars: entry.githubStars,
    },
    numComments: 2,
  };
}

/** `Oct 4, 2026`, or `Oct 4` where no year is known. */
function printDate({ publishedOn }: Entry): string {
  const date = new Date(`${publishedOn?.replace(/^--/, '2000-')}T00:00:00Z`);
  const day = date.toLocaleDateString('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return publishedOn?.startsWith('--') ? day : `${day}, ${publishedOn?.slice(0, 4)}`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

const head =
  'new\n\nGet trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!';
