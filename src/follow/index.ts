// Decides which papers answer a publisher's standing question, in the search page's own language (standing,
// answer) but for its terms, which are meant as they are written (term), and which one reader would like (piece -> rank, by taste); a browser asks the latter by itself.
export { answersAsk, authorsAsked, type FollowCandidate, isMember } from './answer.ts';
export { type Ask, type AskKind, askKinds, askText, isAnswerable, type Standing } from './standing.ts';
