// What nobody sees of a saved page hides nothing beside it, and is never read, however it is written.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const title = 'Ferry Plans by Tide';
const abstract =
  'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat.';
const page = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`;

/** A page of each kind that is read by a reader of its own; `unseen` stands beside its papers. */
const pages = [
  [
    'of one paper',
    (unseen: string) =>
      page(
        `<main><a href="https://arxiv.org/abs/2609.10001">arXiv</a>${unseen}<h1>${title}</h1><h2>Abstract</h2>${unseen}<p>${abstract}</p></main>`,
      ),
  ],
  [
    'of the list',
    (unseen: string) =>
      page(
        `<main><h1>Daily Papers</h1><article>${unseen}<h3><a href="/papers/2609.10001">${title}</a></h3>${unseen}<p>${abstract}</p></article></main>`,
      ),
  ],
  [
    'of another list',
    (unseen: string) =>
      page(
        `<ul>${['1', '2']
          .map(
            (at) =>
              `<li>${unseen}<h4><a href="/abs/2609.1000${at}">${title} ${at}</a></h4>${unseen}<p><b>Abstract:</b> ${abstract}</p></li>`,
          )
          .join('')}</ul>`,
      ),
  ],
] as const;

const remark =
  'Many words stand here that no reader of the page ever sees, and that say nothing of ferries at all.';

describe.each(pages)('A page %s', (_, write) => {
  const read = readText(write('')).entries.map(({ title, abstract }) => [title, abstract]);

  test('is read', () => expect(read.length).toBeGreaterThan(0));

  test.each([
    ['an icon whose title is empty', '<svg viewBox="0 0 1 1"><title/><path d="M0 0"/></svg>'],
    ['an icon in an icon', `<svg><svg/><svg><path/></svg><text>${remark}</text></svg>`],
    ['a script that closes in its own tag', '<script src="tide.js"/>'],
    ['a template in a template', `<template><template></template><p>${remark}</p></template>`],
  ])('is read the same with %s', (_, unseen) => {
    expect(readText(write(unseen)).entries.map(({ title, abstract }) => [title, abstract])).toEqual(read);
  });
});

describe.each([pages[0], pages[2]])('A page %s, whose buttons are none of its words,', (_, write) => {
  const read = readText(write('')).entries.map(({ title, abstract }) => [title, abstract]);

  test.each([
    ['that closes in its own tag', '<button/>'],
    ['with words behind its icon', `<button><svg><path/></svg><p>${remark}</p></button>`],
    ['that was never closed before the next', `<button>Copy<button>${remark}</button>`],
  ])('is read the same with a button %s', (_, unseen) => {
    expect(readText(write(unseen)).entries.map(({ title, abstract }) => [title, abstract])).toEqual(read);
  });
});
