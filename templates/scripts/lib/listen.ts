// "Listen": the browser's own voice reads a paper, formulas as they are said. One button, where the browser has
// a voice; it pauses and goes on.
//
// A text is spoken sentence by sentence: some voices stop after a quarter of a minute, and some pause for good,
// so a pause stops the voice, and going on begins the sentence again.
import { spokenLine } from './line.ts';
import { makeButton } from './make.ts';

/** Puts the button into `place`, or nothing where there is no voice. */
export function offerListening(place: Element, parts: readonly Element[]): void {
  const voice: SpeechSynthesis | undefined = window.speechSynthesis;
  if (voice === undefined) return;
  const button = makeButton('', () => press());
  button.id = 'listen';
  const sentences = parts.flatMap((part) => sentencesOf(spokenLine(part)));
  let at = 0;
  let isSpeaking = false;
  let saying: SpeechSynthesisUtterance | null = null;

  const show = (): void => {
    button.textContent = isSpeaking ? 'Pause' : at > 0 ? 'Go on' : 'Listen';
  };
  const speak = (): void => {
    const text = sentences[at];
    if (text === undefined) {
      [at, isSpeaking] = [0, false];
      show();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    saying = utterance;
    utterance.lang = document.documentElement.lang;
    utterance.onend = () => {
      if (!isSpeaking || saying !== utterance) return;
      at++;
      speak();
    };
    // A pause is told as an error too, perhaps when it is over; any other ends the reading, to be taken up by hand.
    utterance.onerror = () => {
      if (isSpeaking && saying === utterance) press();
    };
    voice.speak(utterance);
  };
  const press = (): void => {
    isSpeaking = !isSpeaking;
    if (isSpeaking) speak();
    else voice.cancel();
    show();
  };

  window.addEventListener('pagehide', () => {
    if (isSpeaking) press();
  });
  const offer = (): void => {
    if (voice.getVoices().length > 0 && !button.isConnected) place.append(' ', button);
  };
  show();
  offer();
  // Many browsers learn of their voices only after a while.
  voice.onvoiceschanged = offer;
}

/** Cut where a sentence ends; a stop without a blank behind it is none. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]) (?=\S)|(?<=[。！？])/u).filter((sentence) => sentence.trim() !== '');
}
