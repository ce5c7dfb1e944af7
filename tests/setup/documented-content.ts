// The examples of docs/content.md: each fenced block that is named after a file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text by name, such as `content/site.md`. */
export function documentedContent(): ReadonlyMap<string, string> {
  const page = readFileSync('docs/content.md', 'utf8');
  const blocks = page.matchAll(/^```\w+ (content\/\S+)\n([\s\S]*?)^```$/gm);
  return new Map([...blocks].map(([, file = '', text = '']) => [file, text]));
}

/** Writes them below `folder`; `content` there is then a publisher's. */
export function writeDocumentedContent(folder: string): void {
  for (const [file, text] of documentedContent()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
