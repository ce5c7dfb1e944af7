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
  /** Ends the process with SIGKILL as soon as this appears on stderr. */
  readonly killAt?: string;
  /** What it reads on stdin; else stdin is closed. */
  readonly input?: string | Uint8Array;
  /** A shell command line that gets the command as `"$@"`: `'ulimit -f 8; exec "$@"'`. */
  readonly shell?: string;
}

export function runOffprint(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const command = [process.execPath, '--import', 'tsx', 'src/cli/main.ts', ...args];
  const wrapped = options.shell === undefined ? command : ['bash', '-c', options.shell, 'bash', ...command];
  const [program = '', ...rest] = wrapped;
  const child = spawn(program, rest, {
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A command that does not read its input may end before it is written.
  child.stdin.once('error', () => undefined).end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (options.killAt !== undefined && stderr.includes(options.killAt)) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}
