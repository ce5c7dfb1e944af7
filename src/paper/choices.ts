// What papers are narrowed by and put in order by, by the keys that the search page's address has. A browser knows
// these names alone; what a paper has for each is said in the fact's row (facts.ts).

export const filterNames = ['organisation', 'year'] as const;
export type FilterName = (typeof filterNames)[number];

export const orderNames = ['date', 'votes'] as const;
export type OrderName = (typeof orderNames)[number];
