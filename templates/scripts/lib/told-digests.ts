/** Digests of which a site tells browsers, the newest: a month of days. */
export const toldDigests = 31;
