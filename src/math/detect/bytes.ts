// What learned weights are made of beside integers (src/bytes.ts): signed bytes, 32-bit floats, lists of words.
import { Reader, Writer } from '../../bytes.ts';

export class WeightsWriter extends Writer {
  /** From -128 to 127. */
  signedByte(value: number): void {
    this.byte(value & 255);
  }

  /** First bytes together, then second bytes, … : they compress better so. */
  floats(values: Float32Array): void {
    const raw = new Uint8Array(Float32Array.from(values).buffer);
    for (let plane = 0; plane < 4; plane++)
      for (let i = plane; i < raw.length; i += 4) this.byte(raw[i] ?? 0);
  }

  words(list: readonly string[]): void {
    this.text(list.join(' '));
  }
}

export class WeightsReader extends Reader {
  signedByte(): number {
    return (this.byte() << 24) >> 24;
  }

  floats(count: number): Float32Array {
    const raw = new Uint8Array(count * 4);
    for (let plane = 0; plane < 4; plane++) for (let i = plane; i < raw.length; i += 4) raw[i] = this.byte();
    return new Float32Array(raw.buffer);
  }

  words(): readonly string[] {
    const text = this.text();
    return text === '' ? [] : text.split(' ');
  }
}
