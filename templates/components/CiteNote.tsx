// Citation files of a paper, a digest or a topic; they stand beside the page that names them.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import { citationFormats } from '../../src/site/exports/citation-formats.ts';
import { Note, NoteList } from './Marginalia.tsx';

export function CiteNote({ url }: { readonly url: string }): JSX.Element {
  const href = useHref();
  return (
    <Note title="Cite" class="run screen-only">
      <NoteList>
        {citationFormats.map(({ label, file }) => (
          <li key={file}>
            <a href={href(url + file)} download={fileName(url, file)}>
              {label}
            </a>
          </li>
        ))}
      </NoteList>
    </Note>
  );
}

/** `/topics/pruning/` and `cite.bib` are saved as `pruning.bib`. */
function fileName(url: string, file: string): string {
  return `${url.split('/').filter(Boolean).at(-1) ?? 'papers'}${file.slice(file.lastIndexOf('.'))}`;
}
