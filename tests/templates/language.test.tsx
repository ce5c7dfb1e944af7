import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/paper/dates.ts';
import { ownLanguage, pageLanguage } from '../../src/site/language.ts';
import { viewDate } from '../../src/site/views/parts.ts';
import { Heading } from '../../templates/components/Heading.tsx';
import { Layout } from '../../templates/components/Layout.tsx';
import { render } from './render.ts';

describe('pages of a publisher', () => {
  test('who writes English are in that English, and mark nothing', () => {
    expect([pageLanguage('en'), pageLanguage('en-IN')]).toEqual(['en', 'en-IN']);
    expect([ownLanguage('en'), ownLanguage('en-IN')]).toEqual([undefined, undefined]);
  });

  test('who writes another language are English, with the own words marked', () => {
    expect([pageLanguage('de-DE'), ownLanguage('de-DE')]).toEqual(['en', 'de-DE']);
  });
});

describe('a date', () => {
  const date = parseDate('2026-03-11');
  const label = (locale: string, length: 'long' | 'iso' = 'long') =>
    date === null ? null : viewDate(date, { locale, length });

  test('is in the language of the publisher, and says so', () => {
    expect(label('de-DE')).toMatchObject({ label: '11. März 2026', lang: 'de-DE' });
  });

  test('says nothing where it is English, or figures alone', () => {
    expect(label('en-US')).toMatchObject({ label: 'March 11, 2026', lang: undefined });
    expect(label('de-DE', 'iso')).toMatchObject({ label: '2026-03-11', lang: undefined });
  });
});

test('a page of a German publisher is English, with name, ways and the day marked', () => {
  const nav = [{ label: 'Über uns', url: '/about/' }];
  const page = (language: string) =>
    render(
      <Layout title="x" description="x" url="/x/">
        <Heading title="11. März 2026" lang={ownLanguage(language)} />
      </Layout>,
      '/',
      { title: 'Roboter', language, dates: { locale: language, length: 'long' }, nav },
    );
  const german = page('de-DE');
  expect(german).toMatch(/<html lang="en"[^>]* data-dates="de-DE"/);
  expect(german).toMatch(/<a class="name"[^>]* lang="de-DE">Roboter<\/a>/);
  expect(german).toMatch(/<a lang="de-DE" [^>]*>Über uns<\/a>/);
  expect(german).toContain('<h1 lang="de-DE">');
  expect(page('en-IN')).toContain('<html lang="en-IN"');
  expect(page('en-IN').match(/ lang=/g)).toHaveLength(1);
});
