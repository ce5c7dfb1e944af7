// Numbers in sentences: `count(1, 'entry', 'entries')` is `1 entry`.
export { counted as count } from '../text/counted.ts';
