// A learner in a process of its own, so that several learn side by side.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Sends `order` to the module's process; what it says meanwhile is reported, the bytes it sends are what it learned. */
export function askProcess(module: URL, order: object, report: (line: string) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(module), {
      execArgv: ['--import', 'tsx', '--max-old-space-size=6000'],
      serialization: 'advanced',
    });
    child.on('message', (message: unknown) => {
      if (typeof message === 'string') report(message);
      else if (message instanceof Uint8Array) resolve(message);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`A learner stopped with code ${code} before it was done.`)));
    child.send(order);
  });
}

/** In that process: what was ordered, and `answer` to end it with what was learned. */
export async function takeOrder<Order>(): Promise<{
  readonly order: Order;
  readonly report: (line: string) => void;
  readonly answer: (learned: Uint8Array) => void;
}> {
  const order = await new Promise<unknown>((resolve) => process.once('message', resolve));
  return {
    order: order as Order,
    report: (line) => void process.send?.(line),
    answer: (learned) => void process.send?.(learned, () => process.disconnect()),
  };
}
