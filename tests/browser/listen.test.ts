// "Listen" on a paper's page, with a voice that writes down what it is given to say.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openSite } from '../setup/browser.ts';
import { readersPages } from '../setup/pages.ts';

const site = inject('site');
const { at, withPage } = openSite(site);
const paper = readersPages(site).find(
  ({ url, html }) => url.startsWith(`${site.pathPrefix}papers/`) && / alttext="[^"]* sub /.test(html),
);

/** A voice that speaks when it is told to, so that the test is quicker than speech. */
async function giveVoice(page: Page, voices: number): Promise<void> {
  await page.addInitScript((count) => {
    const said: SpeechSynthesisUtterance[] = [];
    const voice = Object.assign(new EventTarget(), {
      getVoices: () => Array.from({ length: count }, () => ({})),
      speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
      cancel: () => said.at(-1)?.dispatchEvent(new Event('error')),
    });
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
    Object.defineProperty(window, 'said', { value: said });
  }, voices);
}

function lastSaid(page: Page): Promise<string> {
  return page.evaluate('said.at(-1)?.text');
}

test('a paper is read sentence by sentence, formulas as they are said, and can be paused', async () => {
  await withPage({}, async (page) => {
    await giveVoice(page, 1);
    await page.goto(at(paper?.url ?? ''), { waitUntil: 'load' });
    await page.click('#listen');
    const all = [await lastSaid(page)];
    expect(await page.locator('#listen').innerText()).toBe('Pause');
    await page.keyboard.press('l');
    expect(await page.locator('#listen').innerText()).toMatch(/^(?:Listen|Go on)$/);
    await page.keyboard.press('l');
    expect(await lastSaid(page)).toBe(all[0]);
    for (let left = 100; left > 0 && (await page.locator('#listen').innerText()) === 'Pause'; left--) {
      await page.evaluate('said.at(-1).dispatchEvent(new Event("end"))');
      all.push(await lastSaid(page));
    }
    expect(await page.locator('#listen').innerText()).toBe('Listen');
    expect(all.join(' ')).toMatch(/ sub /);
    expect(all.join(' ')).not.toMatch(/\\[a-z]/);
  });
});

test('a pause that the browser tells of when it is over stops nothing', async () => {
  await withPage({}, async (page) => {
    await giveVoice(page, 1);
    await page.goto(at(paper?.url ?? ''), { waitUntil: 'load' });
    await page.click('#listen');
    await page.evaluate('speechSynthesis.cancel = () => {}');
    await page.keyboard.press('l');
    await page.keyboard.press('l');
    await page.evaluate('said.at(-2).dispatchEvent(new Event("error"))');
    expect(await page.locator('#listen').innerText()).toBe('Pause');
  });
});

test('there is no button where there is no voice', async () => {
  await withPage({}, async (page) => {
    await giveVoice(page, 0);
    await page.goto(at(paper?.url ?? ''), { waitUntil: 'load' });
    await page.waitForSelector('#star');
    expect(await page.locator('#listen').count()).toBe(0);
  });
});
