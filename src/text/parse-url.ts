// Text -> an address, or null where it is none.
//
// Not by `URL.canParse`: that of Node 20, once it has been asked some ten thousand times, refuses every host with a
// letter of Latin-1 (`https://bücher.example/`), so what became a link would depend on how much was read before.

export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
