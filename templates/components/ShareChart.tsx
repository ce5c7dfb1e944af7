// A topic's share of each digest, drawn as bars when the site is built, and as a table for whoever
// prefers figures. The bars carry no text of their own: the table says all they say.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { TopicView } from '../../src/site/views/index.ts';

type Shared = Pick<TopicView, 'area' | 'share'>;

const width = 240;
const height = 48;

export function ShareChart({ topic }: { readonly topic: Shared }): JSX.Element | null {
  const { share } = topic;
  const top = Math.max(...share.map(percent), 0);
  if (share.length < 2 || top === 0) return null;
  return (
    <div class="share" data-area={topic.area}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path class="bar" d={bars(share.map(percent), top)} />
        <path class="ground" d={`M0 ${height}H${width}`} />
      </svg>
      <p>From the oldest digest to the newest; {top}% at most.</p>
      <details>
        <summary>In figures</summary>
        <ShareTable topic={topic} />
      </details>
    </div>
  );
}

function ShareTable({ topic }: { readonly topic: Shared }): JSX.Element {
  const href = useHref();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Digest</th>
          <th scope="col" class="number">
            Papers
          </th>
          <th scope="col" class="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {topic.share.map((part) => (
          <tr key={part.digest.url}>
            <td>
              <a href={href(part.digest.url)}>{part.digest.title}</a>
            </td>
            <td class="number">{part.count}</td>
            <td class="number">{percent(part)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function percent({ count, of }: TopicView['share'][number]): number {
  return of === 0 ? 0 : Math.round((100 * count) / of);
}

/** One path for all bars: a year of digests stays small. A digest without the topic leaves a gap. */
function bars(values: readonly number[], top: number): string {
  const step = width / values.length;
  const bar = Math.min(step * 0.72, 18);
  return values
    .map((value, index) => {
      const tall = (height * value) / top;
      return `M${short(index * step)} ${height}v${short(-tall)}h${short(bar)}v${short(tall)}z`;
    })
    .join('');
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
