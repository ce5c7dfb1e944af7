// Loaded into a process before its program: as soon as the process has written what OFFPRINT_HALT_AT says to
// stderr, it stands still until its input ends. However slow a machine is, a test then does what it does at
// that very moment.
import { readSync } from 'node:fs';

const at = process.env.OFFPRINT_HALT_AT ?? '';

process.stderr.write = new Proxy(process.stderr.write, {
  apply(write, stderr, args) {
    const isWritten = Reflect.apply(write, stderr, args);
    if (String(args[0]).startsWith(at)) readSync(0, Buffer.alloc(1));
    return isWritten;
  },
});
