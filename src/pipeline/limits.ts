// What hosts take of a site, and what to do before it is too much.
import type { Manifest } from './manifest.ts';

interface Host {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly remedy: string;
}

const gigabyte = 1_000_000_000;

/** As the hosts say (2026); a host without a limit of its own has none here. */
const hosts: readonly Host[] = [
  {
    name: 'GitHub Pages',
    files: Number.POSITIVE_INFINITY,
    bytes: gigabyte,
    remedy:
      'Switch cards off in site.md, move the oldest dumps to a site of their own, or publish on another host.',
  },
  {
    name: 'Cloudflare Pages (free)',
    files: 20_000,
    bytes: Number.POSITIVE_INFINITY,
    remedy: 'Take its paid plan (100,000 files), or move the oldest dumps to a site of their own.',
  },
  {
    name: 'Cloudflare Pages (paid)',
    files: 100_000,
    bytes: Number.POSITIVE_INFINITY,
    remedy: 'Move the oldest dumps to a site of their own, or publish on another host.',
  },
];

/** A warning comes while there is time to act on it. */
const near = 0.8;

/** A line for each host that the site is about to outgrow, or has outgrown. */
export function warnOfLimits(manifest: Manifest): readonly string[] {
  const files = manifest.size;
  const bytes = [...manifest.values()].reduce((sum, { size }) => sum + size, 0);
  return hosts.flatMap((host) => {
    const share = Math.max(files / host.files, bytes / host.bytes);
    if (share < near) return [];
    const what =
      files / host.files > bytes / host.bytes
        ? `${files.toLocaleString('en')} of ${host.files.toLocaleString('en')} files`
        : `${Math.round(bytes / 1e6).toLocaleString('en')} of ${host.bytes / 1e6} MB`;
    return [
      `${host.name} ${share > 1 ? 'no longer takes this site' : 'takes little more'}: ${what}. ${host.remedy}`,
    ];
  });
}
