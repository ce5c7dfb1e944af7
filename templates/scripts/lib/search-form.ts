// The form of the search page: the question that stands in it, and the filters that it offers.
import { type Facet, facets } from '../../../src/search/index/manifest.ts';
import { part } from './part.ts';
import { longestQuestion, longestValue, type Question } from './question.ts';

export interface SearchForm {
  readonly words: HTMLInputElement;
  readonly refine: HTMLDetailsElement;
  readonly question: () => Question;
  readonly isAsked: () => boolean;
  readonly show: (question: Question) => void;
  /** A filter is offered where papers differ in it, each value with the papers it would leave. */
  readonly offer: (counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>, hasAuthors: boolean) => void;
}

export function openSearchForm(form: HTMLFormElement): SearchForm {
  const words = part(form, 'input[type="search"]', HTMLInputElement);
  const sort = part(form, 'select[name="sort"]', HTMLSelectElement);
  const author = part(form, 'input[name="author"]', HTMLInputElement);
  const refine = part(form, 'details', HTMLDetailsElement);
  const selects = new Map(
    facets.map((facet) => [facet, part(form, `select[name="${facet}"]`, HTMLSelectElement)]),
  );

  function question(): Question {
    const chosen = [...selects.values(), author].filter((field) => field.value.trim());
    return {
      words: words.value.slice(0, longestQuestion).replace(/\s+/g, ' ').trimStart(),
      filters: Object.fromEntries(
        chosen.map((field) => [field.name, field.value.trim().slice(0, longestValue)]),
      ),
      sort: sort.value,
    };
  }

  return {
    words,
    refine,
    question,
    isAsked: () => {
      const asked = question();
      return asked.words !== '' || Object.keys(asked.filters).length > 0;
    },
    show: (asked) => {
      words.value = asked.words;
      sort.value = asked.sort;
      author.value = asked.filters.author ?? '';
      for (const select of selects.values()) {
        const value = asked.filters[select.name] ?? '';
        if (value && ![...select.options].some((option) => option.value === value))
          select.append(new Option(value, value));
        select.value = value;
      }
      if (Object.keys(asked.filters).length > 0) refine.open = true;
    },
    offer: (counts, hasAuthors) => {
      for (const [facet, select] of selects) offerValues(select, counts.get(facet) ?? new Map(), facet);
      hideField(author, !hasAuthors && !author.value);
    },
  };
}

function offerValues(select: HTMLSelectElement, counts: ReadonlyMap<string, number>, facet: Facet): void {
  const chosen = select.value;
  // Digests stand as they are counted, the newest first: sorted by name, all first days of a month come together.
  const values = [...counts].sort(([a], [b]) =>
    facet === 'digest' ? 0 : facet === 'year' ? b.localeCompare(a) : a.localeCompare(b, 'en'),
  );
  if (chosen && !counts.has(chosen)) values.unshift([chosen, 0]);
  const options = values.map(([value, n]) => new Option(`${value} (${n})`, value, false, value === chosen));
  select.replaceChildren(select.options[0] ?? new Option('any', ''), ...options);
  select.value = chosen;
  hideField(select, values.length < 2 && !chosen);
}

function hideField(field: Element, isHidden: boolean): void {
  const label = field.closest('label');
  if (label) label.hidden = isHidden;
}
