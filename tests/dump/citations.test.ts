// Citations in place of titles: the title is taken out where quotation marks or arXiv's number show it, else it is told.
import { describe, expect, test } from 'vitest';
import { isCitation, parseCitation } from '../../src/dump/citations.ts';
import { readText } from './invented.ts';

const title = 'Ferry Plans: Asking the Tide';
const abstract =
  'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat.';
const labelled = (head: string) =>
  `[1] ${head}\nAbstract: ${abstract}\n\n[2] ${head}\nAbstract: ${abstract}\n`;

describe('A citation', () => {
  const [full, initials] = [
    ['Ada Quill', 'Bo van der Fern', 'Cy Gale'],
    ['A. Quill', 'B. Fern', 'C. Gale'],
  ];

  test.each([
    [`Quill, Ada, et al. "${title}." arXiv preprint arXiv:2609.10001 (2026).`, null],
    [`Quill, Ada, Bo van der Fern, and Cy Gale. 2026. “${title}.” arXiv preprint arXiv:2609.10001.`, full],
    [`Ada Quill, Bo van der Fern, Cy Gale. “${title}.” arXiv:2609.10001 (2026).`, full],
    [`A. Quill, B. Fern, and C. Gale, "${title}," arXiv preprint arXiv:2609.10001, 2026.`, initials],
    [`Quill, A., Fern, B., & Gale, C. (2026). ${title}. arXiv preprint arXiv:2609.10001.`, initials],
    [`Ada Quill, Bo van der Fern, Cy Gale. 2026. ${title}. arXiv preprint arXiv:2609.10001.`, full],
    [`Ada Quill, Bo van der Fern, and Cy Gale. ${title}. arXiv:2609.10001, 2026.`, full],
  ])('%s says where its title is, and which paper it is', (citation, authors) => {
    expect(parseCitation(citation)).toEqual({ title, arxivId: '2609.10001', authors });
    const dump = readText(labelled(citation));
    expect(dump.diagnostics).toEqual([]);
    expect(dump.entries[0]).toMatchObject({ title, abstract, arxivId: '2609.10001', authors });
  });

  const cited = [1, 2, 3].map(
    (at) => `Quill, A., & Fern, B. (2026). Ferry Plan ${at}: ${title}. arXiv preprint arXiv:2609.1000${at}.`,
  );

  test.each([
    ['on lines of their own', (citation: string) => `${citation}\n${abstract}\n`],
    ['parted by blank lines', (citation: string) => `${citation}\n\n${abstract}\n\n`],
  ])('stands above its abstract in an annotated list, %s', (_, write) => {
    const { entries, diagnostics } = readText(cited.map(write).join(''));
    expect(diagnostics).toEqual([]);
    expect(entries).toMatchObject(
      [1, 2, 3].map((at) => ({ title: `Ferry Plan ${at}: ${title}`, abstract, arxivId: `2609.1000${at}` })),
    );
  });

  test.each(['\n', '\n\n'])('alone is no paper, and the file is told how to come by its abstract', (end) => {
    const { entries, diagnostics } = readText(cited.join(end));
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'unknown-layout' }]);
    expect(diagnostics[0]?.message).toContain('a list with 3 citations');
    expect(diagnostics[0]?.message).toContain('max_results=3&id_list=2609.10001,2609.10002,2609.10003,');
  });

  test('of which that is not sure is left out, and told', () => {
    const citation = `Quill, A., & Fern, B. (2026). ${title}. Journal of Rivers, 3(2), 1–9.`;
    const { entries, diagnostics } = readText(labelled(citation));
    expect(entries).toEqual([]);
    const linesOf = (code: string) => diagnostics.flatMap((one) => (one.code === code ? [one.line] : []));
    expect(linesOf('implausible-entry')).toEqual([1, 4]);
    expect(diagnostics.find(({ code }) => code === 'no-papers')?.message).toContain('2 citations');
  });

  test.each([
    title,
    'A Survey - From Boats to Rafts, 2024',
    'Comment on "Asking the Tide" (2024)',
    '"Why Should I Ask You?" Tides, Swans and Other Oracles in 2024',
    'On Ferries, Barges, and "Rafts" in 2024',
    'Ferries (2024): What Is New',
  ])('is not the title %s', (text) => {
    expect(parseCitation(text)).toBeNull();
    expect(isCitation(text)).toBe(false);
  });
});

describe('The line that Google Scholar prints below a title', () => {
  const line = (at: number) => `A Quill, B van der Fern - arXiv preprint arXiv:2609.1000${at}, 2026`;

  test('is no title, and says which paper it is', () => {
    const text = [1, 2, 3].map((at) => `${title} ${at}\n${line(at)}\n${abstract}\n\n`).join('');
    expect(readText(text)).toMatchObject({
      entries: [1, 2, 3].map((at) => ({ title: `${title} ${at}`, abstract, arxivId: `2609.1000${at}` })),
      diagnostics: [],
    });
  });

  test('stands on pages of results, which have no whole abstract', () => {
    const links =
      '[Cite](https://example.org) [Cited by 7](https://example.org) [Related articles](https://example.org)';
    const text = [1, 2]
      .map(
        (at) =>
          `### [${title}](https://arxiv.org/abs/2609.1000${at})\n\n${line(at)} - arxiv.org\n\n${abstract.slice(0, 90)} …\n\n${links}\n\n`,
      )
      .join('');
    const { entries, diagnostics } = readText(text);
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'unknown-layout', severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain('a page of Google Scholar');
  });
});
