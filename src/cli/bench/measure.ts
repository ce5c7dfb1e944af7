// One build in a process of its own: what it says about itself (`build --json`), and the memory of it and
// of all processes that it starts, together.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
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
  if (status !== 0) throw new Error(`The build failed (status ${status}).`);
  return { ...figures.parse(JSON.parse(printed)), peakMegabytes: peakMegabytes() };
}

/** Looks again and again until the process ends; gives the most that was seen. */
function watchMemory(child: ChildProcess): () => number | null {
  let most = 0;
  const timer = setInterval(async () => {
    most = Math.max(most, await residentPages(child.pid ?? -1));
  }, sampleMilliseconds);
  child.once('close', () => clearInterval(timer));
  return () => (most === 0 ? null : Math.round((most * pageBytes) / 1024 / 1024));
}

/** Linux counts memory in these. */
const pageBytes = 4096;

/** Resident pages of a process and of all that it started, and they started. */
async function residentPages(root: number): Promise<number> {
  const pages = new Map<number, number>();
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The second field, the program's name, may hold spaces and brackets; fields are counted after it.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(name), Number(fields[1]));
    pages.set(Number(name), Number(fields[21] ?? 0));
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent > 0 && isOurs(parent));
  };
  return [...pages].reduce((sum, [pid, count]) => sum + (isOurs(pid) ? count : 0), 0);
}
