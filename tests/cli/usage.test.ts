// What the program says to a person who calls it wrongly, or asks how it is called.
import { expect, test } from 'vitest';
import { type Finished, runOffprint } from '../setup/offprint.ts';

const commands = [
  'build',
  'start',
  'add',
  'check',
  'new',
  'parse',
  'restore',
  'classify',
  'related',
  'bench',
];

const asked = new Map<string, Promise<Finished>>();

/** Asked for once. */
function helpOf(name: string): Promise<Finished> {
  const help = asked.get(name) ?? runOffprint([name, '--help']);
  asked.set(name, help);
  return help;
}

test('--help lists every command on stdout', async () => {
  const { status, stdout, stderr } = await runOffprint(['--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect([...stdout.matchAll(/^ {2}(\w+)/gm)].map((match) => match[1])).toEqual([...commands, 'help']);
});

test('a command that there is not is answered with those there are', async () => {
  const { status, stdout, stderr } = await runOffprint(['bild']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  for (const name of ['bild', ...commands]) expect(stderr).toContain(name);
});

test.each(commands)(
  '%s says how it is used, and what is wrong with an option it does not have',
  async (name) => {
    const help = await helpOf(name);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain(`Usage: offprint ${name}`);
    const wrong = await runOffprint([name, '--fast']);
    expect({ status: wrong.status, stdout: wrong.stdout }).toEqual({ status: 2, stdout: '' });
    expect(wrong.stderr).toMatch(new RegExp(`^offprint ${name}: .*--fast.*\\nUsage: offprint ${name}`));
  },
);

test('the root of the disk is no place for a site', async () => {
  const { status, stderr } = await runOffprint(['build', '--quiet', '--out', '/']);
  expect(status).toBe(1);
  // Before anything is built.
  expect(stderr).toMatch(/content lies in \/, .*as it was before\./s);
});

test.each([
  ['a command', ['bild'], 'Did you mean build?'],
  ['an option', ['add', '--forc', 'day.txt'], 'Did you mean --force?'],
])('%s that is nearly one there is brings the right one up', async (_name, args, hint) => {
  const { status, stderr } = await runOffprint(args);
  expect(status).toBe(2);
  expect(stderr).toContain(hint);
});

test.each(commands)('%s explains every option it has', async (name) => {
  const { stdout } = await helpOf(name);
  const options = [...stdout.matchAll(/^ {2}(-\S.*?)(?: {2,}(\S.*))?$/gm)];
  expect(options.length).toBeGreaterThan(0);
  // What is too long for its column goes on below it.
  for (const [, flags, description] of options) expect(description ?? '', flags).not.toBe('');
});

test.each([
  ['a value that is none of its choices', ['restore', '--stdin-format', 'csv']],
  ['an archive named twice', ['bench', '--papers', '3', '--dumps', 'days']],
  ['no file to parse', ['parse']],
  ['a port that is none', ['start', '--port', 'many']],
  ['a path prefix that is none', ['start', '--path-prefix', 'a b']],
  ['no number of papers', ['bench', '--papers', '0']],
  ['an origin that is no address', ['build', '--origin', 'example.org']],
  ['an origin below a path', ['build', '--origin', 'https://papers.example/below']],
  ['a repository that is no address', ['build', '--repository', 'me/papers']],
])('%s is a mistake of the command line', async (_name, args) => {
  const { status, stderr } = await runOffprint(args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^offprint \w+: .*\nUsage: offprint /);
});
