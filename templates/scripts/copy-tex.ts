// A copied formula gives its TeX: what KaTeX draws is many small boxes, and copying those gives
// letters in a heap. A formula that the selection touches is copied whole, between dollar signs.
document.addEventListener('copy', (event) => {
  const selection = document.getSelection();
  const data = event.clipboardData;
  if (!data || !selection?.rangeCount) return;
  const copied = wholeFormulas(selection.getRangeAt(0)).cloneContents();
  const formulas = copied.querySelectorAll('.katex');
  if (!formulas.length) return;
  for (const formula of formulas) {
    // Of a letter or a number the MathML itself is the TeX.
    const tex = (formula.querySelector('annotation') ?? formula.querySelector('math'))?.textContent;
    if (tex) formula.replaceWith(`$${tex}$`);
  }
  data.setData('text/plain', copied.textContent ?? '');
  event.preventDefault();
});

/** The range, moved out to the edges of the formulas that it cuts. */
function wholeFormulas(selected: Range): Range {
  const range = selected.cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

function formulaAround(node: Node): Element | null | undefined {
  return (node instanceof Element ? node : node.parentElement)?.closest('.katex');
}
