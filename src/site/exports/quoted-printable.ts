// Text -> quoted-printable (RFC 2045): lines of at most 76 octets, whatever the text's own are, so that no server on
// a mail's way may refuse or cut it.

const longest = 75;

/** Lines end in CR LF. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => foldLine(encodeLine(line)))
    .join('\r\n');
}

/** What it takes of room in a mail, line breaks included. */
export function octetsOf(text: string): number {
  let octets = 0;
  for (const octet of Buffer.from(text)) octets += isPlain(octet) ? 1 : 3;
  return Math.ceil((octets * (longest + 3)) / (longest - 2));
}

/** Units that no fold may cut: a letter, or an octet's three signs. */
function encodeLine(line: string): readonly string[] {
  const units = [...Buffer.from(line)].map((octet) =>
    isPlain(octet) ? String.fromCharCode(octet) : hex(octet),
  );
  // A blank at a line's end is lost on the way; a lone stop ends a mail, and "From " begins another.
  const last = units.length - 1;
  if (units[last] === ' ' || units[last] === '\t') units[last] = hex(units[last].charCodeAt(0));
  return units;
}

function foldLine(units: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line.length + unit.length > longest) {
      lines.push(`${line}=`);
      line = '';
    }
    line += line === '' && (unit === '.' || unit === 'F') ? hex(unit.charCodeAt(0)) : unit;
  }
  return [...lines, line].join('\r\n');
}

function isPlain(octet: number): boolean {
  return octet === 9 || (octet >= 32 && octet <= 126 && octet !== 61);
}

function hex(octet: number): string {
  return `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A header's text in encoded words (RFC 2047), folded; what is short and ASCII stays as it is. */
export function encodedWords(text: string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    const encoded = [...Buffer.from(character)]
      .map((octet) =>
        /[A-Za-z0-9]/.test(String.fromCharCode(octet)) ? String.fromCharCode(octet) : hex(octet),
      )
      .join('');
    if (word.length + encoded.length > longestWord) {
      words.push(word);
      word = '';
    }
    word += encoded;
  }
  return [...words, word].map((each) => `=?utf-8?Q?${each}?=`).join('\r\n ');
}

/** An encoded word has 75 octets at most, and its line the header's name before it. */
const longestWord = 50;
