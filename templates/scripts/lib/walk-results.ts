// The search by keys: arrows go through the results, Enter opens one, as it opens any link; Escape goes back to the words
// and then clears them.

export function walkResults(words: HTMLInputElement, list: HTMLElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex((link) => link.matches(':focus'));
    const inWords = document.activeElement === words;
    // `/` asks for the words; asked for again it must not become one.
    if (event.key === '/' && inWords && !words.value) event.preventDefault();
    else if (event.key === 'ArrowDown' && (inWords || at >= 0)) move(event, links[at + 1]);
    else if (event.key === 'ArrowUp' && at >= 0) move(event, at === 0 ? words : links[at - 1]);
    else if (event.key === 'Escape' && at >= 0) move(event, words);
    else if (event.key === 'Escape' && inWords && words.value) {
      event.preventDefault();
      clear();
    }
  });
}

function move(event: KeyboardEvent, target: HTMLElement | undefined): void {
  if (!target) return;
  event.preventDefault();
  target.focus();
}
