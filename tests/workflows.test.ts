// What GitHub runs, as far as it can be read here: the files below .github/workflows/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = '.github/workflows';
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

test('every action is pinned to one commit, and its version stands beside it', () => {
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action));
  const foreign = uses.filter((action) => !action.startsWith('./'));
  expect(foreign.length).toBeGreaterThan(0);
  for (const action of foreign) expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const names = new Set(foreign.map((action) => action.split('@')[0]));
  expect(new Set(foreign).size).toBe(names.size);
});

test('what is deployed is what the same attempt uploaded, however often a run is started again', () => {
  const { jobs } = parse(readFileSync(join(folder, 'deploy.yml'), 'utf8'));
  const stepOf = (job: string, action: string) =>
    jobs[job].steps.find(({ uses }: { uses?: string }) => uses?.startsWith(`${action}@`));
  const { name } = stepOf('build', 'actions/upload-pages-artifact').with;
  expect(name).toContain('github.run_attempt');
  expect(jobs.build.outputs.artifact).toBe(name);
  // Asked of the build: when only what failed runs again, the artifact is an earlier attempt's.
  expect(stepOf('deploy', 'actions/deploy-pages').with.artifact_name).toBe(
    '$' + '{{ needs.build.outputs.artifact }}',
  );
});
