// The layout `python-repr`: objects as Python prints them, `{'paper': {'id': …, 'hidden': False}}`, in a
// file, one a line, in a list, or in the strings of JSON. They are read as the JSON they stand for.
import { readOpenJson } from '../json/layout.ts';
import { openJson } from '../json/open.ts';
import { claimTop, type Layout } from '../layout.ts';

export const pythonRepr: Layout = {
  name: 'python-repr',
  readsJson: true,
  claim: (source) => {
    const isPython = openJson(source)?.dialect === 'python';
    const missing = "no objects as Python prints them, {'title': …, 'summary': …}";
    return claimTop(source, isPython ? 0.95 : 0, missing);
  },
  read: readOpenJson,
};
