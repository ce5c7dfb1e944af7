export { counted, figures } from '../../src/text/counted.ts';
