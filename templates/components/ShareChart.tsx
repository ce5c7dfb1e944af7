// A share of the papers over months, or over lists, drawn as bars when the site is built, and as a table for
// whoever prefers figures. The bars carry no text of their own: the table says all they say.
import type { ComponentChildren, JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { ShareView } from '../../src/site/kinds/share.ts';
import type { RefView } from '../../src/site/views/index.ts';
import { Own } from './Own.tsx';

const width = 240;
const height = 48;

interface ShareChartProps {
  readonly share: ShareView;
  /** Area slug: gives the hue. */
  readonly area?: string;
  /** Whether the page says for all its charts which time they are of. */
  readonly isOfMany?: boolean;
}

export function ShareChart({ share, area, isOfMany = false }: ShareChartProps): JSX.Element | null {
  const { parts } = share;
  const top = Math.max(...parts.map(shareOf), 0);
  if (parts.length < 2 || top === 0) return null;
  return (
    <div class="share" data-area={area}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path class="bar" d={bars(parts.map(shareOf), top)} />
        <path class="ground" d={`M0 ${height}H${width}`} />
      </svg>
      <p>
        {isOfMany ? 'At' : <>{caption(share)}; at</>}
        {'\u00a0'}most{'\u00a0'}
        {percent(top)}.
      </p>
      <details>
        <summary>In figures</summary>
        <ShareTable share={share} />
      </details>
    </div>
  );
}

/** Nothing is said of an order that is not known. */
function caption({ isOrdered, unit, parts }: ShareView): ComponentChildren {
  if (!isOrdered) return 'List by list';
  if (unit === 'digest') return 'From the oldest list to the newest';
  return <TimeSpan of={parts} />;
}

/** `March 2026 to April 2026`. */
export function TimeSpan({ of }: { readonly of: readonly RefView[] }): JSX.Element {
  const [first, last] = [of[0], of.at(-1)];
  return (
    <>
      <Own lang={first?.lang}>{first?.title}</Own> to <Own lang={last?.lang}>{last?.title}</Own>
    </>
  );
}

function ShareTable({ share }: { readonly share: ShareView }): JSX.Element {
  const href = useHref();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{share.unit === 'month' ? 'Month' : 'Digest'}</th>
          <th scope="col" class="number">
            Papers
          </th>
          <th scope="col" class="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {share.parts.map((part) => (
          <tr key={part.url}>
            <td>
              <a href={href(part.url)} lang={part.lang}>
                {part.title}
              </a>
            </td>
            <td class="number">{part.count}</td>
            <td class="number">{percent(shareOf(part))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shareOf({ count, of }: ShareView['parts'][number]): number {
  return of === 0 ? 0 : count / of;
}

/** Bars are drawn from shares as they are; whole hundredths are for readers. */
function percent(share: number): string {
  return share > 0 && share < 0.005 ? '<1%' : `${Math.round(100 * share)}%`;
}

/** One path for all bars, so that years stay small. A part without papers leaves a gap. */
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
