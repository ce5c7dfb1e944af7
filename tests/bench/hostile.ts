// Measures hostile dumps: `npx tsx tests/bench/hostile.ts [MEGABYTES] [CASE…]`. Each case is read at half the
// size and at the full size, in a process of its own; prints seconds, peak memory and what was made of it.
// Not part of the tests: it takes minutes. The tests compare small sizes of the same cases.
import { spawnSync } from 'node:child_process';
import { parseDump } from '../../src/dump/index.ts';
import { hostileCases } from '../dump/hostile-cases.ts';

const [megabytes = '20', ...names] = process.argv.slice(2);
if (megabytes === '--one') {
  measureOne(names[0] ?? '', Number(names[1]));
} else {
  console.log('| case | MB | seconds | peak MB | layout | entries | diagnostics |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const name of names.length > 0 ? names : Object.keys(hostileCases)) {
    for (const size of [Number(megabytes) / 2, Number(megabytes)]) {
      const args = ['--import', 'tsx', 'tests/bench/hostile.ts', '--one', name, String(size)];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        timeout: 600_000,
      });
      console.log(status === 0 ? stdout.trim() : `| ${name} | ${size} | failed: ${stderr.slice(0, 300)} |`);
    }
  }
}

function measureOne(name: string, size: number): void {
  const make = hostileCases[name];
  if (make === undefined) throw new Error(`no case ${name}`);
  const bytes = make(size * 1024 * 1024);
  const start = performance.now();
  const dump = parseDump(bytes, `${name}.txt`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const codes = [...new Set(dump.diagnostics.map((diagnostic) => diagnostic.code))].join(' ');
  console.log(
    `| ${name} | ${(bytes.length / 1024 / 1024).toFixed(0)} | ${seconds} | ${peak} | ${dump.layout} | ${dump.entries.length} | ${dump.diagnostics.length} ${codes} |`,
  );
}
