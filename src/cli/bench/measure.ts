// One build in a process of its own, and what it says about itself (`build --json`).
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Archive {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

const figures = z.object({
  /** By phase, and `total`. */
  seconds: z.record(z.string(), z.number()),
  /** Of the building process; the processes that render texts have their own, about 200 MB each. */
  peakMegabytes: z.number(),
  cpuSeconds: z.number(),
  pages: z.number(),
});

export type BuildFigures = z.infer<typeof figures>;

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export async function measureBuild({ content, out, cache }: Archive): Promise<BuildFigures> {
  const args = ['build', '--json', '--content', content, '--out', out, '--cache', cache];
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`The build failed (status ${status}).`);
  return figures.parse(JSON.parse(printed));
}
