// One build in a process of its own: what it says about itself (`build --json`), and the memory of it and
// of all processes that it starts, together.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { howEnded } from '../../reading/how-ended.ts';
import { statusOf } from '../child.ts';

export interface Archive {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

const figures = z.object({
  papers: z.number(),
  pages: z.number(),
  /** By phase, and `total`. */
  seconds: z.record(z.string(), z.number()),
  cpuSecondsByPhase: z.record(z.string(), z.number()),
  /** Of the building process, without those it starts. */
  cpuSeconds: z.number(),
});

export interface BuildFigures extends z.infer<typeof figures> {
  /** Of all processes at one moment; null where the system has no /proc. */
  readonly peakMegabytes: number | null;
}

const launch = fileURLToPath(new URL('../launch.js', import.meta.url));
const sampleMilliseconds = 200;

export async function measureBuild({ content, out, cache }: Archive): Promise<BuildFigures> {
  const args = ['build', '--json', '--content', content, '--out', out, '--cache', cache];
  const child = spawn(process.execPath, [launch, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const peakMegabytes = watchMemory(child);
  const status = await statusOf(child);
  if (status !== 0) throw new Error(`The build failed (${howEnded(status, child.signalCode)}).`);
  return { ...figures.parse(JSON.parse(printed)), peakMegabytes: peakMegabytes() };
}

/** Looks again and again until the process ends; gives the most that was seen. */
function watchMemory(child: ChildProcess): () => number | null {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, residentPages(child.pid ?? -1));
  }, sampleMilliseconds);
  child.once('close', () => clearInterval(timer));
  return () => (most === 0 ? null : Math.round((most * pageBytes) / 1024 / 1024));
}

/** Linux counts memory in these. */
const pageBytes = 4096;

/**
 * Resident pages of a process and of all that its main thread started, and they started. Of these alone is anything
 * read, and at once: to look through all that runs took a quarter of a processor from the build that is measured.
 */
function residentPages(pid: number): number {
  const own = Number(readNow(`/proc/${pid}/statm`).split(' ')[1] ?? 0);
  const children = readNow(`/proc/${pid}/task/${pid}/children`).split(' ');
  return children.reduce((sum, child) => (child === '' ? sum : sum + residentPages(Number(child))), own);
}

/** Empty where the process has ended, or the system has no /proc. */
function readNow(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
