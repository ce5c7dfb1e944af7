// Numbers and words to bytes and back: variable-length integers, signed bytes, 32-bit floats.

export class ByteWriter {
  readonly #bytes: number[] = [];

  /** Seven bits a byte, low bits first; for integers from 0. */
  integer(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes.push((rest & 127) | 128);
    this.#bytes.push(rest);
  }

  signedByte(value: number): void {
    this.#bytes.push(value & 255);
  }

  /** First bytes together, then second bytes, … : they compress better so. */
  floats(values: Float32Array): void {
    const raw = new Uint8Array(Float32Array.from(values).buffer);
    for (let plane = 0; plane < 4; plane++)
      for (let i = plane; i < raw.length; i += 4) this.#bytes.push(raw[i] ?? 0);
  }

  words(list: readonly string[]): void {
    const encoded = new TextEncoder().encode(list.join(' '));
    this.integer(encoded.length);
    this.#bytes.push(...encoded);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  integer(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  signedByte(): number {
    return ((this.#bytes[this.#at++] ?? 0) << 24) >> 24;
  }

  floats(count: number): Float32Array {
    const raw = new Uint8Array(count * 4);
    for (let plane = 0; plane < 4; plane++)
      for (let i = plane; i < raw.length; i += 4) raw[i] = this.#bytes[this.#at++] ?? 0;
    return new Float32Array(raw.buffer);
  }

  words(): readonly string[] {
    const length = this.integer();
    const text = new TextDecoder().decode(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return text === '' ? [] : text.split(' ');
  }
}
