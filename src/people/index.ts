// Decides who is one author and what is one organisation. Names are joined only where they are the same to
// the letter but for case, accents and spacing: nothing is known of two people of one name, or of one
// person of two, and pages say so.
export { foldName, gatherNames, type NamedGroup } from './names.ts';
