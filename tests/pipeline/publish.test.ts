import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import findForeignIn from '../../src/pipeline/jobs/foreign.ts';
import { manifestName } from '../../src/pipeline/manifest.ts';
import { type PublishOptions, publish as publishFolder } from '../../src/pipeline/publish.ts';
import type { SiteFolder } from '../../src/pipeline/site-folder.ts';
import { type Clean, clean } from '../../src/pipeline/spare.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-publish-'));
  out = join(folder, '_site');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes once the folder is ready. */
const publish = <T>(path: string, write: (site: SiteFolder) => Promise<T>, options?: PublishOptions) =>
  publishFolder(path, async (folder) => write(await folder), options);
const writePage = (words: string) => async (site: SiteFolder) => site.write('index.html', words, words);
const page = (path = 'index.html') => readFileSync(join(out, path), 'utf8');

/** Puts a file of somebody else's into a folder. */
function put(path: string, words = 'mine'): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), words);
}

describe('publishing', () => {
  test('replaces the last site by the new one, and leaves nothing beside it', async () => {
    await publish(out, async (site) => {
      site.write('papers/x/index.html', 'x', '');
      await writePage('first')(site);
    });
    await publish(out, writePage('second'));
    expect(page()).toBe('second');
    expect(readdirSync(out).sort()).toEqual([manifestName, 'index.html']);
    expect(readdirSync(folder)).toEqual(['_site']);
  });

  test('leaves the last site when writing fails, at whatever moment', async () => {
    await publish(out, writePage('first'));
    const failing = publish(out, async (site) => {
      await writePage('half')(site);
      throw new Error('no space left on device');
    });
    await expect(failing).rejects.toThrow('no space left');
    expect(page()).toBe('first');
    expect(readdirSync(folder)).toEqual(['_site']);
  });

  test('at a signal ends what else writes into the folder, and then removes it, and its lock', async () => {
    let left: readonly string[] = [];
    vi.spyOn(process, 'kill').mockImplementation((_, signal) => {
      if (signal === 'SIGTERM') left = readdirSync(folder);
      return true;
    });
    await publish(out, writePage('last'));
    const wasThere: boolean[] = [];
    const failing = publish(out, async () => process.listeners('SIGTERM').at(-1)?.('SIGTERM'), {
      stopWriters: () => wasThere.push(existsSync(`${out}.new`)),
    });
    await expect(failing).rejects.toThrow();
    expect(process.kill).toHaveBeenCalledWith(process.pid, 'SIGTERM');
    expect(wasThere).toEqual([true]);
    expect(left).toEqual(['_site']);
    expect(page()).toBe('last');
    expect(readdirSync(folder)).toEqual(['_site']);
  });

  test('clears up after a build that was killed', async () => {
    put('_site.new/half.html');
    put(`_site.new/${manifestName}`, '');
    put('_site.lock.999999999-1', '');
    await publish(out, writePage('whole'));
    expect(existsSync(join(out, 'half.html'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['_site']);
  });

  test('puts the last site back after a kill between the two renames', async () => {
    await publish(out, writePage('first'));
    renameSync(out, `${out}.old`);
    const failing = publish(out, () => Promise.reject(new Error('again')));
    await expect(failing).rejects.toThrow('again');
    expect(page()).toBe('first');
  });

  test('does not begin while another does', async () => {
    await publish(out, async (site) => {
      await expect(publish(out, writePage('other'))).rejects.toThrow(`process ${process.pid}`);
      await writePage('own')(site);
    });
    expect(page()).toBe('own');
  });

  test.each(['gone', 'cut short'])(
    'notices a file that is %s before the last site is touched',
    async (fate) => {
      await publish(out, writePage('first'));
      const failing = publish(out, async (site) => {
        await writePage('second')(site);
        if (fate === 'gone') rmSync(join(site.folder, 'index.html'));
        else writeFileSync(join(site.folder, 'index.html'), '');
      });
      await expect(failing).rejects.toThrow('index.html');
      expect(page()).toBe('first');
    },
  );

  test('takes two files of one address for a mistake', async () => {
    const failing = publish(out, async (site) => {
      site.write('index.html', 'one', '');
      site.write('index.html', 'other', '');
    });
    await expect(failing).rejects.toThrow('Two files');
  });

  test('gives the same bytes whether files were made or taken over', async () => {
    const make = async (site: SiteFolder) => {
      if (!site.take('a.html', 'key')) site.write('a.html', 'key', 'A');
    };
    await publish(out, make);
    const cold = readFileSync(join(out, manifestName));
    await publish(out, make);
    expect(readFileSync(join(out, manifestName))).toEqual(cold);
  });
});

describe('taking over', () => {
  const take = (key: string) => async (site: SiteFolder) => {
    taken = site.take('papers/x/index.html', key);
    if (!taken) site.write('papers/x/index.html', key, `made under ${key}`);
  };
  let taken: boolean;

  beforeEach(() => publish(out, take('one')));

  test('a file of the same key writes nothing: it is the very file', async () => {
    const { ino } = statSync(join(out, 'papers/x/index.html'));
    await publish(out, take('one'));
    expect([taken, statSync(join(out, 'papers/x/index.html')).ino]).toEqual([true, ino]);
  });

  test('a file of another key makes it anew', async () => {
    await publish(out, take('two'));
    expect([taken, page('papers/x/index.html')]).toEqual([false, 'made under two']);
  });

  test.each(['edited', 'made under onf', ''])(
    'a file that is no longer what was written makes it anew: "%s"',
    async (words) => {
      put('_site/papers/x/index.html', words);
      await publish(out, take('one'));
      expect([taken, page('papers/x/index.html')]).toEqual([false, 'made under one']);
    },
  );

  test('what a program wrote itself is never taken over: nobody knows what it was made from', async () => {
    for (let build = 0; build < 2; build++) {
      await publish(out, async (site) => {
        expect(site.take('tool.bin', '')).toBe(false);
        writeFileSync(join(site.folder, 'tool.bin'), 'bytes');
      });
    }
    expect(page('tool.bin')).toBe('bytes');
  });
});

describe('what no build wrote', () => {
  test('stays: a repository, a host’s file, notes among the pages, links, empty folders', async () => {
    await publish(out, writePage('first'));
    put('_site/.git/HEAD', 'ref: refs/heads/pages');
    put('_site/.git/objects/ab/cdef', 'object');
    mkdirSync(join(out, '.git', 'refs', 'tags'), { recursive: true });
    put('_site/CNAME', 'papers.example');
    put('_site/papers/notes.txt', 'read this');
    symlinkSync('papers/notes.txt', join(out, 'notes'));
    for (const words of ['second', 'third']) await publish(out, writePage(words));
    expect([
      page(),
      page('.git/HEAD'),
      page('.git/objects/ab/cdef'),
      page('CNAME'),
      page('papers/notes.txt'),
    ]).toEqual(['third', 'ref: refs/heads/pages', 'object', 'papers.example', 'read this']);
    expect(page('notes')).toBe('read this');
    expect(statSync(join(out, '.git/refs/tags')).isDirectory()).toBe(true);
    expect(readdirSync(folder)).toEqual(['_site']);
  });

  test('stays where it came while the build was at work: among pages, in folders of its own, in an empty one', async () => {
    await publish(out, async (site) => {
      site.write('papers/x/index.html', 'x', '');
      await writePage('first')(site);
    });
    put('_site/.git/HEAD', 'ref');
    mkdirSync(join(out, '.git', 'refs', 'tags'), { recursive: true });
    const findForeign: PublishOptions['findForeign'] = async () => ['.git/HEAD', '.git/refs/tags'];
    await publish(
      out,
      async (site) => {
        site.write('papers/x/index.html', 'x', '');
        put('_site/papers/x/notes.txt');
        put('_site/drafts/new/idea.txt');
        put('_site/.git/objects/ab/cdef');
        put('_site/.git/refs/tags/v1');
        rmSync(join(out, '.git/HEAD'));
        await writePage('second')(site);
      },
      { findForeign },
    );
    expect(page()).toBe('second');
    for (const path of [
      'papers/x/notes.txt',
      'drafts/new/idea.txt',
      '.git/objects/ab/cdef',
      '.git/refs/tags/v1',
    ]) {
      expect(page(path)).toBe('mine');
    }
    expect(existsSync(join(out, '.git/HEAD'))).toBe(false);
  });

  test('is found by a process apart as it is here, and nothing is where the site lost its list', async () => {
    await publish(out, writePage('first'));
    put('_site/papers/notes.txt');
    put('_site/CNAME', 'papers.example');
    expect(JSON.parse(String(await findForeignIn(out))).sort()).toEqual(['CNAME', 'papers/notes.txt']);
    rmSync(join(out, manifestName));
    await expect(findForeignIn(out)).rejects.toThrow(/tells no more/);
  });

  test('stays where whoever looked for it was stopped', async () => {
    await publish(out, writePage('first'));
    put('_site/papers/notes.txt');
    const findForeign = async () => {
      throw new Error('ended');
    };
    await publish(out, writePage('second'), { findForeign });
    expect([page(), page('papers/notes.txt')]).toEqual(['second', 'mine']);
  });

  test('stays in a fresh checkout, too', async () => {
    put('_site/.git/HEAD', 'ref');
    put('_site/.nojekyll', '');
    put('_site/CNAME', 'papers.example');
    await publish(out, writePage('first'));
    expect([page(), page('.git/HEAD'), page('CNAME')]).toEqual(['first', 'ref', 'papers.example']);
  });

  test('stays when the build fails', async () => {
    put('_site/.git/HEAD', 'ref');
    await expect(publish(out, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(page('.git/HEAD')).toBe('ref');
  });

  test('is never overwritten: the build says which file stands in its way', async () => {
    await publish(out, writePage('first'));
    put('_site/robots.txt', 'mine');
    const failing = publish(out, async (site) => {
      await writePage('second')(site);
      site.write('robots.txt', 'key', 'ours');
    });
    await expect(failing).rejects.toThrow('robots.txt');
    expect([page(), page('robots.txt')]).toEqual(['first', 'mine']);
  });

  test.each([
    ['a file below what becomes one', 'index.html/notes.txt'],
    ['an empty folder where a file comes', 'robots.txt'],
    ['a file where a folder comes', 'papers'],
  ])('nor is %s', async (_, path) => {
    await publish(out, writePage('first'));
    rmSync(join(out, 'index.html'));
    if (path === 'robots.txt') mkdirSync(join(out, path));
    else put(`_site/${path}`);
    const failing = publish(out, async (site) => {
      await writePage('second')(site);
      site.write('robots.txt', 'key', 'ours');
      site.write('papers/x.html', 'key', 'ours');
    });
    await expect(failing).rejects.toThrow(`${join(out, path)} was not written by a build`);
    expect(existsSync(join(out, path))).toBe(true);
  });

  test('makes a folder that is no site, which is not replaced', async () => {
    put('_site/thesis.tex', 'ten years');
    await expect(publish(out, writePage('x'))).rejects.toThrow('no build is known to have written');
    expect(page('thesis.tex')).toBe('ten years');
  });

  test.each(['.new', '.old'])(
    'is not removed from a folder that happens to be called _site%s',
    async (end) => {
      await publish(out, writePage('first'));
      put(`_site${end}/thesis.tex`, 'ten years');
      await expect(publish(out, writePage('second'))).rejects.toThrow('something else');
      expect(readFileSync(join(folder, `_site${end}`, 'thesis.tex'), 'utf8')).toBe('ten years');
      expect(page()).toBe('first');
    },
  );

  test('survives a kill while the last site was being removed', async () => {
    await publish(out, writePage('first'));
    mkdirSync(`${out}.old`);
    writeFileSync(join(`${out}.old`, manifestName), readFileSync(join(out, manifestName)));
    put('_site.old/index.html', 'first');
    put('_site.old/late.txt', 'came while the sites changed places');
    await publish(out, writePage('second'));
    expect([page(), page('late.txt')]).toEqual(['second', 'came while the sites changed places']);
  });
});

describe('a site that is a link', () => {
  test('stays one, and the folder it leads to is published', async () => {
    mkdirSync(join(folder, 'www'));
    symlinkSync(join(folder, 'www'), out);
    for (const words of ['first', 'second']) await publish(out, writePage(words));
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'www', 'index.html'), 'utf8')).toBe('second');
  });

  test('that leads nowhere is refused', async () => {
    symlinkSync(join(folder, 'nowhere'), out);
    await expect(publish(out, writePage('x'))).rejects.toThrow('leads nowhere');
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
  });
});

describe('the site that was replaced', () => {
  let spare: string;
  let cleanSpare: Clean;
  /** Pages by their key; what each says is its key. */
  const write = (pages: Readonly<Record<string, string>>) =>
    publish(
      out,
      async (site) => {
        for (const [path, key] of Object.entries(pages)) {
          if (!site.take(path, key)) site.write(path, key, key);
        }
        writeFileSync(join(site.folder, 'tool.bin'), 'bytes', { flag: 'wx' });
      },
      { spare, cleanSpare },
    );
  const listed = () => readdirSync(out, { recursive: true }).map(String).sort();
  const inode = (path: string) => statSync(join(folder, path)).ino;

  beforeEach(async () => {
    spare = join(folder, 'cache', 'site');
    cleanSpare = async (cleaning) => clean(cleaning);
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b1', 'c/index.html': 'c1' });
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b2', 'c/index.html': 'c1' });
  });

  test('is kept beside what builds keep, and is what the next one is made of', async () => {
    const made = [inode('cache/site'), inode('cache/site/a'), inode('cache/site/a/index.html')];
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b3' });
    expect([inode('_site'), inode('_site/a'), inode('_site/a/index.html')]).toEqual(made);
    expect(listed()).toEqual(['a', 'a/index.html', 'b', 'b/index.html', manifestName, 'tool.bin'].sort());
    expect([page('a/index.html'), page('b/index.html')]).toEqual(['a1', 'b3']);
    expect(readdirSync(folder).sort()).toEqual(['_site', 'cache']);
  });

  test('never changes with the new one: what is made anew is another file', async () => {
    await write({ 'a/index.html': 'a2', 'b/index.html': 'b2', 'c/index.html': 'c2' });
    const last = join(spare, 'a/index.html');
    expect([readFileSync(last, 'utf8'), page('a/index.html')]).toEqual(['a1', 'a2']);
  });

  test('comes back to what it was two builds ago', async () => {
    await write({ 'b/index.html': 'b1' });
    await write({ 'b/index.html': 'b2' });
    await write({ 'b/index.html': 'b1' });
    expect([page('b/index.html'), listed()]).toEqual([
      'b1',
      [manifestName, 'b', 'b/index.html', 'tool.bin'].sort(),
    ]);
  });

  test.each([
    ['gone', () => rmSync(spare, { recursive: true })],
    ['without its manifest', () => rmSync(join(spare, manifestName))],
    ['without a page', () => rmSync(join(spare, 'a'), { recursive: true })],
    ['altered', () => put('cache/site/c/index.html', 'c!')],
    ['full of what is nobody’s', () => put('cache/site/d/e/notes.txt')],
    ['a link to a folder elsewhere', () => symlinkSync(tmpdir(), join(spare, 'a', 'elsewhere'))],
  ])('may be %s: that costs time', async (_, damage) => {
    damage();
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b2', 'c/index.html': 'c1' });
    expect([page('a/index.html'), page('b/index.html'), page('c/index.html')]).toEqual(['a1', 'b2', 'c1']);
    expect(listed()).toHaveLength(8);
    expect(existsSync(join(spare, manifestName))).toBe(true);
  });

  test('a link in its place is removed, and what it leads to stays', async () => {
    const other = join(folder, 'other');
    renameSync(spare, other);
    symlinkSync(other, spare);
    const there = readdirSync(other, { recursive: true });
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b2' });
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b3' });
    expect(readdirSync(other, { recursive: true })).toEqual(there);
    expect([page('b/index.html'), lstatSync(spare).isDirectory()]).toEqual(['b3', true]);
  });

  test('a file that was altered in both is made anew', async () => {
    writeFileSync(join(out, 'a/index.html'), 'a!');
    expect(readFileSync(join(spare, 'a/index.html'), 'utf8')).toBe('a!');
    await write({ 'a/index.html': 'a1' });
    expect(page('a/index.html')).toBe('a1');
  });

  test('hands on nothing that somebody put into the site and took away again', async () => {
    put('_site/CNAME', 'papers.example');
    await write({ 'a/index.html': 'a1' });
    await write({ 'a/index.html': 'a1' });
    expect(page('CNAME')).toBe('papers.example');
    rmSync(join(out, 'CNAME'));
    for (let build = 0; build < 2; build++) await write({ 'a/index.html': 'a1' });
    expect(listed()).toEqual([manifestName, 'a', 'a/index.html', 'tool.bin'].sort());
  });

  test('is made ready while the build reads on, and costs time where that fails', async () => {
    cleanSpare = () => Promise.reject(new Error('killed'));
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b3' });
    expect([page('a/index.html'), page('b/index.html')]).toEqual(['a1', 'b3']);
    let isReading = false;
    cleanSpare = async (cleaning) => {
      while (!isReading) await setImmediate();
      return clean(cleaning);
    };
    await publishFolder(
      out,
      async (site) => {
        isReading = true;
        expect((await site).take('a/index.html', 'a1')).toBe(true);
      },
      { spare, cleanSpare },
    );
    expect(listed()).toEqual([manifestName, 'a', 'a/index.html']);
  });

  test('is still known as a build’s after a kill while it is made ready', async () => {
    const killed = join(folder, 'killed');
    cleanSpare = async (cleaning) => {
      const there = clean(cleaning);
      cpSync(cleaning.folder, killed, { recursive: true });
      return there;
    };
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b3' });
    renameSync(killed, `${out}.new`);
    await write({ 'a/index.html': 'a1', 'b/index.html': 'b4' });
    expect([page('b/index.html'), readdirSync(folder).sort()]).toEqual(['b4', ['_site', 'cache']]);
  });

  test('is left to nobody where a build fails while it is made ready', async () => {
    let ready = () => {};
    const readiness = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const failing = publishFolder(out, () => Promise.reject(new Error('no')), {
      spare,
      cleanSpare: async (cleaning) => {
        await readiness;
        return clean(cleaning);
      },
    });
    await setImmediate();
    ready();
    await expect(failing).rejects.toThrow('no');
    expect(readdirSync(folder).sort()).toEqual(['_site', 'cache']);
    expect(page('b/index.html')).toBe('b2');
  });

  test('is no use after a build that failed, and the last site stays', async () => {
    const failing = publish(out, () => Promise.reject(new Error('no')), { spare });
    await expect(failing).rejects.toThrow('no');
    expect(page('b/index.html')).toBe('b2');
    await write({ 'b/index.html': 'b2' });
    expect(page('b/index.html')).toBe('b2');
  });
});
