// One record, whatever tool made it, to what it says of a paper: by the meaning of its fields' names,
// each checked by itself. A bad field is reported and left out, and costs no other.
import { isRecord } from '../../is-record.ts';
import type { PartialDate } from '../../paper/dates.ts';
import { type FactName, type Facts, makeFacts } from '../../paper/facts.ts';
import { firstOf } from '../first-of.ts';
import { undoReferences } from '../html/references.ts';
import { splitId, type Titled } from '../title-id.ts';
import { Account } from './account.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { type Prose, readProse } from './prose.ts';
import { factRoles, type Role } from './roles.ts';
import { hasNoDay, readDate, readPlacedWords, readText, wrappedIn } from './values.ts';

/** A named value; in the order of trust: what stands nearer to the paper's title comes first. */
export interface Field {
  readonly name: string;
  readonly value: unknown;
  /** The name of the object beside the title's that holds it. */
  readonly under?: string;
}

export interface PaperRecord {
  readonly title: string | null;
  readonly abstract: string | null;
  readonly fields: Facts;
  /** The day of the list that showed the paper, and the name of the field that says it. */
  readonly day: { readonly date: PartialDate; readonly name: string } | null;
  /** Whether `day` may as well be the paper's own date. */
  readonly isDayDoubtful: boolean;
  /** Names of fields whose value is not what their name promises. */
  readonly bad: readonly string[];
  readonly account: Account;
}

/** Reads the fields of one record. */
export function readRecord(record: readonly Field[]): PaperRecord {
  const meant = record
    .flatMap((field) => {
      const meaning = isAbsent(field.value) ? null : meaningOf(field.name);
      // A paper may be called "None"; nothing else of it is.
      const isSaid =
        meaning !== null && (meaning.role === 'title' || !saysNothing(meaning.role, field.value));
      return isSaid ? [{ ...field, ...meaning }] : [];
    })
    // A stable sort: of one name the nearer to the title stays first.
    .sort((one, other) => one.rank - other.rank);
  const account = new Account(record.filter(({ value }) => !isAbsent(value)));
  const bad: string[] = [];
  const pick = <T>(role: Role, read: (value: unknown) => T | null, isStrict = false): T | null => {
    for (const field of meant) {
      if (field.role !== role) continue;
      const value = readValue(field, read);
      if (value !== null) {
        account.take(role, field);
        return value;
      }
      if (isStrict && !account.isTaken(field)) bad.push(field.name);
    }
    return null;
  };
  const pickIn = <T>(from: FactName, read: (value: unknown) => T | null, name: FactName): T | null => {
    const found = pickNamed(meant, from, read);
    if (found !== null && !account.isTaken(found.field)) account.take(name, found.field);
    return found?.value ?? null;
  };
  const written = pick('title', readText, true);
  const own = written === null ? null : splitTitle(written);
  const { prose, field: abstract } = pickAbstract(meant);
  if (abstract !== null) account.take('abstract', abstract);
  const found = new Set<FactName>();
  const known = makeFacts((name) => {
    const { read, isStrict, inAddress, inFieldOf, beside } = factRoles[name];
    if (beside !== undefined && !found.has(beside)) return null;
    const value =
      pick(name, read, isStrict) ??
      (inAddress === undefined ? null : pick('address', inAddress)) ??
      (inFieldOf === undefined ? null : pickIn(inFieldOf.fact, inFieldOf.read, name));
    if (value !== null) found.add(name);
    return value;
  });
  const published = known.publishedOn;
  const authors = known.authors ?? prose?.authors ?? null;
  const day = pickNamed(meant, 'day', readDate);
  const date = pickNamed(meant, 'date', readDate);
  const listed = day ?? date;
  if (listed !== null) account.take(day === null && published === null ? 'publishedOn' : 'day', listed.field);
  return {
    title: own?.title ?? null,
    abstract: prose?.abstract ?? null,
    fields: {
      ...known,
      arxivId: known.arxivId ?? own?.arxivId ?? prose?.arxivId ?? null,
      publishedOn: published ?? (day === null ? (date?.value ?? null) : null),
      authors,
      authorsCount: known.authorsCount ?? authors?.length ?? null,
      upvotes: known.upvotes ?? prose?.upvotes ?? null,
      githubUrl: known.githubUrl ?? prose?.githubUrl ?? null,
    },
    day: listed === null ? null : { date: listed.value, name: listed.field.name },
    isDayDoubtful: day === null && published === null,
    bad,
    account,
  };
}

type Meant = Field & Meaning;

/**
 * The most trusted text that is whole: what is called the abstract inside a text stands before what is not,
 * and a teaser, cut off or merely the beginning of another text, only for want of that.
 */
function pickAbstract(meant: readonly Meant[]): { prose: Prose | null; field: Field | null } {
  let best: { text: string; prose: Prose; field: Field } | null = null;
  for (const field of meant) {
    if (field.role !== 'abstract') continue;
    const value = wrappedIn(field.value) ?? field.value;
    const written = typeof value === 'string' ? value : (readText(value) ?? readPlacedWords(value));
    const prose = written === null ? null : readProse(written);
    const text = prose?.abstract ?? null;
    if (prose === null || text === null) continue;
    const isBetter =
      best === null || (prose.isLabelled && !best.prose.isLabelled) || isTeaser(best.text, text);
    if (isBetter) best = { text, prose, field };
  }
  return { prose: best?.prose ?? null, field: best?.field ?? null };
}

function isTeaser(text: string, other: string): boolean {
  if (other.length <= text.length) return false;
  const whole = text.replace(cut, '');
  return whole.length < text.length || other.startsWith(whole.slice(0, 400));
}

/** A title without what sites put around it, and the id that stands there. */
function splitTitle(title: string): Titled {
  return splitId(undoReferences(title).replace(/^Paper page\s*-\s*/i, ''));
}

function pickNamed<T>(
  meant: readonly Meant[],
  wanted: Role,
  read: (value: unknown) => T | null,
): { value: T; field: Field } | null {
  return firstOf(meant, (field) => {
    const value = field.role === wanted ? readValue(field, read) : null;
    return value === null ? null : { value, field };
  });
}

/** An object's own names (`name`, `href`) say more than the value that it wraps. */
function readValue<T>({ value }: Field, read: (value: unknown) => T | null): T | null {
  return read(value) ?? read(wrappedIn(value));
}

function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}

/** The words by which programs and libraries fill a place that has no value, and a year or a month in place of a day. */
function saysNothing(role: Meaning['role'], value: unknown): boolean {
  if (typeof value === 'string' && value.length < 30 && filler.test(value.trim())) return true;
  return (role === 'publishedOn' || role === 'date' || role === 'day') && hasNoDay(value);
}

const filler =
  /^(?:n\/?a|nan|none|null|[-–—]|\[?(?:no abstract(?: available)?|abstract (?:is )?(?:not available|unavailable|missing))\.?\]?)$/i;
const cut = /(?:…|\.{3}|\[(?:…|\.{3})\])$/;
