export { type PartialDate, parseDate, parseMoment } from '../paper/dates.ts';
