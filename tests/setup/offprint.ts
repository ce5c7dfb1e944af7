// Runs the `offprint` command as a person does: in a process of its own.
import { spawn } from 'node:child_process';

export interface Finished {
  /** Exit status; null after a signal. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** As soon as this is on stderr the process stands still (halt.ts). */
  readonly haltAt?: string;
  /** It then goes on when this is done; without it, it is killed. */
  readonly meanwhile?: () => Promise<unknown>;
  /** What it reads on stdin; else stdin is closed. */
  readonly input?: string | Uint8Array;
  /** A shell command line that gets the command as `"$@"`: `'ulimit -f 8; exec "$@"'`. */
  readonly shell?: string;
}

export async function runOffprint(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { haltAt, meanwhile } = options;
  const halt = haltAt === undefined ? [] : ['--import', 'tsx', '--import', './tests/setup/halt.ts'];
  const command = [process.execPath, ...halt, 'src/cli/launch.js', ...args];
  const wrapped = options.shell === undefined ? command : ['bash', '-c', options.shell, 'bash', ...command];
  const [program = '', ...rest] = wrapped;
  const child = spawn(program, rest, {
    env: { ...process.env, ...options.env, OFFPRINT_HALT_AT: haltAt },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A command that does not read its input may end before it is written.
  child.stdin.once('error', () => undefined);
  if (haltAt === undefined) child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  let halted: Promise<unknown> | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (haltAt === undefined || halted !== null || !stderr.includes(haltAt)) return;
    if (meanwhile === undefined) child.kill('SIGKILL');
    halted = meanwhile?.().finally(() => child.stdin.end()) ?? Promise.resolve();
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await halted;
  return { status, stdout, stderr };
}
