// A paper's citation in every format: links that are the file, so that no file need stand beside the page.
import type { JSX } from 'preact';
import type { CarriedFile } from '../../src/site/exports/citations.ts';
import { Note, NoteList } from './Marginalia.tsx';

export function CiteNote({ citations }: { readonly citations: readonly CarriedFile[] }): JSX.Element {
  return (
    <Note title="Cite" class="run screen-only">
      <NoteList>
        {citations.map((file) => (
          <li key={file.name}>
            <a href={dataAddress(file)} type={file.mediaType} rel="alternate" download={file.name}>
              {file.label}
            </a>
          </li>
        ))}
      </NoteList>
    </Note>
  );
}

/** Only what an address must not hold is escaped: a citation is mostly braces, commas and letters. */
function dataAddress({ mediaType, text }: CarriedFile): string {
  return `data:${mediaType};charset=utf-8,${text.replace(/[\s%#"<>\\^`]/g, encodeURIComponent)}`;
}
