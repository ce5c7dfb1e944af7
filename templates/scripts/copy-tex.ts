// A copied formula gives its TeX: what KaTeX draws is many small boxes, and copying those gives
// letters in a heap. A formula that the selection touches is copied whole, between dollar signs.
//
// What stands round formulas the browser itself copies: paragraphs apart, and nothing that is not seen. For that
// moment their TeX is in the page in their place. What was copied is selected then: a formula whole.
document.addEventListener('copy', (event) => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return;
  const range = selection.getRangeAt(0).cloneRange();
  const formulas = [...document.querySelectorAll('.katex')].filter((each) => range.intersectsNode(each));
  if (!formulas.length) return;
  const drawAgain = formulas.map((formula) => writeTex(formula, range));
  selection.removeAllRanges();
  selection.addRange(range);
  event.clipboardData?.setData('text/plain', selection.toString());
  event.preventDefault();
  for (const draw of drawAgain) draw();
});

/** Writes the formula's TeX in its place, whole where `range` cuts it; returns what brings the formula back. */
function writeTex(formula: Element, range: Range): () => void {
  // Of a letter or a number the MathML itself is the TeX.
  const source = formula.querySelector('annotation') ?? formula.querySelector('math');
  const tex = new Text(`$${source?.textContent}$`);
  if (formula.contains(range.endContainer)) range.setEndAfter(formula.parentNode ?? formula);
  formula.replaceWith(tex);
  return () => tex.replaceWith(formula);
}
