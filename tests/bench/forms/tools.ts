// The tools that people save pages with, each from a page's HTML to the text it leaves.
//
// They are no dependencies of the project. Debian has lynx, w3m, links, pandoc, python3-html2text and
// python3-bs4; FORM_TOOLS names a folder with the rest:
//   npm install --prefix DIR --ignore-scripts turndown @mozilla/readability jsdom
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a tool over a saved page. */
type Run = (page: string) => string;

export interface Tool {
  readonly run: Run;
  /** Where links lead is in its output: papers keep their ids, and repositories their addresses. */
  readonly keepsAddresses: boolean;
}

const turndown =
  "const TurndownService = require('turndown'); const service = new TurndownService({ headingStyle: 'atx' }); service.remove(['script', 'style', 'title'])";

export const tools: Readonly<Record<string, Tool>> = {
  'bs4-lines': { keepsAddresses: false, run: python('print(soup.get_text("\\n", strip=True))') },
  'bs4-text': { keepsAddresses: false, run: python('print(soup.get_text())') },
  'bs4-stripped': { keepsAddresses: false, run: python('print("\\n".join(soup.stripped_strings))') },
  lynx: {
    keepsAddresses: true,
    run: run('lynx', ['-dump', '-width=100', '-display_charset=utf-8', '-assume_charset=utf-8']),
  },
  'lynx-nolist': {
    keepsAddresses: false,
    run: run('lynx', ['-dump', '-nolist', '-display_charset=utf-8', '-assume_charset=utf-8']),
  },
  w3m: {
    keepsAddresses: false,
    run: run('w3m', ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', '100']),
  },
  links: { keepsAddresses: false, run: run('links', ['-dump', '-codepage', 'utf-8', '-width', '100']) },
  'pandoc-plain': { keepsAddresses: false, run: run('pandoc', ['-f', 'html', '-t', 'plain']) },
  'pandoc-plain-unwrapped': {
    keepsAddresses: false,
    run: run('pandoc', ['-f', 'html', '-t', 'plain', '--wrap=none']),
  },
  'pandoc-gfm': { keepsAddresses: true, run: run('pandoc', ['-f', 'html', '-t', 'gfm']) },
  'pandoc-gfm-unwrapped': {
    keepsAddresses: true,
    run: run('pandoc', ['-f', 'html', '-t', 'gfm', '--wrap=none']),
  },
  'pandoc-gfm-raw-html-off': {
    keepsAddresses: true,
    run: run('pandoc', ['-f', 'html', '-t', 'gfm-raw_html']),
  },
  html2text: { keepsAddresses: true, run: python('print(html2text.html2text(html))') },
  'html2text-unwrapped': {
    keepsAddresses: true,
    run: python('h = html2text.HTML2Text(); h.body_width = 0; print(h.handle(html))'),
  },
  'html2text-nolinks': {
    keepsAddresses: false,
    run: python('h = html2text.HTML2Text(); h.ignore_links = True; print(h.handle(html))'),
  },
  turndown: { keepsAddresses: true, run: node(`${turndown}; print(service.turndown(html))`) },
  'turndown-main': {
    keepsAddresses: true,
    run: node(`${turndown}; print(service.turndown(dom.window.document.querySelector('main').outerHTML))`),
  },
  'readability-markdown': {
    keepsAddresses: true,
    run: node(`${turndown}; print(service.turndown(article().content))`),
  },
  'readability-text': { keepsAddresses: false, run: node('print(article().textContent)') },
};

function run(program: string, args: readonly string[]): Run {
  return (page) => withFile(page, (file) => execute(program, [...args, file]));
}

function python(code: string): Run {
  const script = `import sys, html2text, bs4
html = open(sys.argv[1], encoding='utf-8').read()
soup = bs4.BeautifulSoup(html, 'html.parser')
for tag in soup(['script', 'style', 'title']): tag.decompose()
${code}`;
  return (page) => withFile(page, (file) => execute('/usr/bin/python3', ['-c', script, file]));
}

function node(code: string): Run {
  const script = `const { JSDOM } = require('jsdom'); const { Readability } = require('@mozilla/readability');
const html = require('fs').readFileSync(process.argv[1], 'utf8');
const dom = new JSDOM(html, { url: 'https://huggingface.co/papers' });
const article = () => new Readability(dom.window.document).parse();
const print = (text) => process.stdout.write(text + '\\n');
${code}`;
  return (page) =>
    withFile(page, (file) => execute(process.execPath, ['-e', script, file], process.env.FORM_TOOLS));
}

function withFile(page: string, use: (file: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, page);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function execute(program: string, args: readonly string[], cwd?: string): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: tmpdir() },
    ...(cwd !== undefined && { cwd }),
  });
}
