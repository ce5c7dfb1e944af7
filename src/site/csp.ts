// What a page may load and run: its own files and nothing else, whatever a dump contains.
//
// A `meta` element carries the policy, since GitHub Pages sends no headers of ours. KaTeX places its
// boxes with style attributes, so `style-src-attr` allows those; a style element stays forbidden.

/** For `<meta http-equiv="Content-Security-Policy">`. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
