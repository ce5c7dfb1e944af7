// An address that leads nowhere: what it says in words stands in the line to search by.
import { base } from './lib/base.ts';
import { wordsOfAddress } from './lib/lost-address.ts';

const line = document.querySelector<HTMLInputElement>('main input[type="search"]');
if (line?.value === '') line.value = wordsOfAddress(location.pathname, base);
