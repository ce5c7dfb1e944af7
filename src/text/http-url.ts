// Decides what may become a link: an absolute http(s) address with a host and no credentials.
//
// A dump is untrusted. `javascript:` and every other scheme are refused, and so is an address with a
// user name in it (`https://arxiv.org@evil.example` reads as arxiv.org), with control characters, or
// with characters that reorder text. What is accepted comes back normalised by the URL standard:
// ASCII only, host in lower case (an internationalised host as punycode), so that it can stand in an
// attribute, a feed or JSON.
import { parseUrl } from './parse-url.ts';
import type { HttpUrl } from './types.ts';

/** Longer addresses are refused; browsers and feeds agree on about this many characters. */
const longest = 4096;

/**
 * The checked address, or null when it must not become a link.
 *
 * httpUrl('https://github.com/apple/corenet') -> 'https://github.com/apple/corenet'
 * httpUrl('javascript:alert(1)')              -> null
 */
export function httpUrl(text: string): HttpUrl | null {
  if (text.length > longest || !/^https?:\/\//i.test(text)) return null;
  if (/[\p{Cc}\p{Cf}\p{Z}\\<>"`]/u.test(text)) return null;
  const url = parseUrl(text);
  if (url === null) return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return isPlausibleHost(url.hostname) ? (url.href as HttpUrl) : null;
}

/** A name with a dot inside, or an IPv6 literal: `https://foo` and `https://...` are slips, not hosts. */
function isPlausibleHost(host: string): boolean {
  return host.startsWith('[') || /^[^.](?:.*[^.])?\.[^.]+\.?$/.test(host);
}
