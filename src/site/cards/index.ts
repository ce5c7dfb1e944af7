// Decides how a paper looks where its address is shared: a drawn card with its title, topic and digest.
// card (paper -> SVG) -> write (SVG -> PNG, kept by content). Off unless the publisher asks: a card
// costs some 50 kB and a tenth of a second.
export { cardSvg } from './card.ts';
export { cardUrl, writeCards } from './write.ts';
