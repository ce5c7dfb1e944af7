// Learns what the reader likes, away from the page: pieces and likes in, ranked papers out.
import type { Piece } from '../../src/follow/piece.ts';
import { type Likes, rankPapers } from '../../src/follow/rank.ts';

export interface TasteQuestion {
  readonly pieces: readonly Piece[];
  readonly likes: Likes;
}

self.addEventListener('message', ({ data }: MessageEvent<TasteQuestion>) => {
  self.postMessage(rankPapers(data.pieces, data.likes));
});
