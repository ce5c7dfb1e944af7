// Texts on their way to another process, a line each, as bytes.
//
// A window of pages is some ten megabytes. As one string it would be written and read tens of times as slowly:
// each string and each buffer of that length is memory that the system hands out anew. So lines are written one by
// one into a buffer that is used again, and read one by one, where they lie.
import type { PageHead, PageRecord } from './render.ts';

const newline = 0x0a;
/** In no JSON as it is. */
const tab = '\t';

/** `shown` is JSON, of what the page shows. */
export function pageLine(head: PageHead, shown: string): string {
  return JSON.stringify(head) + tab + shown;
}

/** What a page shows stays as it is until the page is made. */
export function readPageLine(line: Buffer): PageRecord {
  const end = line.indexOf(tab);
  const head: PageHead = JSON.parse(line.toString('utf8', 0, end));
  return { ...head, shown: line.subarray(end + 1) };
}

export class LineWriter {
  #buffer = Buffer.allocUnsafeSlow(1 << 20);
  #length = 0;

  /** Bytes of what was added. */
  get length(): number {
    return this.#length;
  }

  /** `line` holds no line break, as no JSON does. */
  add(line: string): void {
    const needed = this.#length + Buffer.byteLength(line) + 1;
    if (needed > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(2 * needed);
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    this.#length += this.#buffer.write(line, this.#length);
    this.#buffer[this.#length++] = newline;
  }

  /** What was added, as bytes of their own; the next line is the first of others. */
  take(): Buffer {
    const lines = Buffer.from(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
    return lines;
  }
}

export function* readLines(bytes: Uint8Array): Generator<Buffer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf(newline, at);
    yield buffer.subarray(at, end);
    at = end + 1;
  }
}
