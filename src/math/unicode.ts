// TeX -> one line of Unicode, for places that hold text alone: mail, feeds' titles, citations, meta tags.
//
// KaTeX knows TeX; its MathML is read back as text.
import katex from 'katex';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { withMemory } from '../with-memory.ts';
import { mathInOneLine, type Tree } from './one-line.ts';

/** `toUnicode('M^* \\in \\mathbb{R}^{n \\times n}')` is `M* ∈ ℝ^(n × n)`; TeX that KaTeX refuses comes back as it is. */
export const toUnicode = withMemory(makeUnicode, 20_000, 200);

function makeUnicode(tex: string): string {
  let mathml: string;
  try {
    mathml = katex.renderToString(tex, {
      output: 'mathml',
      throwOnError: true,
      strict: 'ignore',
      maxExpand: 100,
    });
  } catch {
    return tex;
  }
  const [, presentation = ''] = /<semantics>([\s\S]*)<annotation/.exec(mathml) ?? [];
  const fragment = parseFragment(`<math>${presentation}</math>`);
  return mathInOneLine<Node>(fragment, parsed);
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const parsed: Tree<Node> = {
  nameOf: ({ nodeName }) => nodeName,
  textOf: (text) => ('value' in text ? text.value : ''),
  childrenOf: (node) => ('childNodes' in node ? node.childNodes : []),
  faceOf: (node) =>
    'attrs' in node ? node.attrs.find(({ name }) => name === 'mathvariant')?.value : undefined,
};
