// How many parts an element of MathML has, where their places mean something.
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

const parts: ReadonlyMap<string, number> = new Map([
  ...['mfrac', 'mroot', 'msub', 'msup', 'munder', 'mover'].map((name) => [name, 2] as const),
  ...['msubsup', 'munderover'].map((name) => [name, 3] as const),
]);
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: true });
const nodes = z.array(z.record(z.string(), z.unknown()));

/** `msub of 3` for each element of the well-formed `xml` that has too many parts or too few. */
export function findWrongArities(xml: string): readonly string[] {
  return wrongIn(nodes.parse(parser.parse(xml)));
}

function wrongIn(list: z.infer<typeof nodes>): readonly string[] {
  return list.flatMap((node) =>
    Object.entries(node).flatMap(([name, inside]) => {
      const children = nodes.safeParse(inside).data ?? [];
      const expected = parts.get(name) ?? children.length;
      return [
        ...(expected === children.length ? [] : [`${name} of ${children.length}`]),
        ...wrongIn(children),
      ];
    }),
  );
}
