// Months as calendars, each day with a list a link to it.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { CalendarDay, CalendarMonth } from '../../src/site/kinds/calendar.ts';
import { counted, figures } from '../../src/text/counted.ts';

interface CalendarProps {
  readonly months: readonly CalendarMonth[];
  readonly level?: 2 | 3;
}

export function Calendars({ months, level = 3 }: CalendarProps): JSX.Element {
  const href = useHref();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div class="calendars quiet">
      {months.map((month) => (
        <section key={month.url}>
          <Title>
            <a href={href(month.url)} lang={month.lang}>
              {month.title}
            </a>{' '}
            <span class="count">{figures(month.count)}</span>
          </Title>
          <Days month={month} />
        </section>
      ))}
    </div>
  );
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function Days({ month }: { readonly month: CalendarMonth }): JSX.Element {
  return (
    <table class="days">
      <caption class="visually-hidden" lang={month.lang}>
        {month.title}
      </caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={day}>
              {day.charAt(0)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)?.day}>
            {week.map((day, at) => (
              <td key={weekdays[at]}>{day !== null && <Day day={day} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day: { day, digest } }: { readonly day: CalendarDay }): JSX.Element {
  const href = useHref();
  if (digest === null) return <span class="without">{day}</span>;
  return (
    <a href={href(digest.url)} title={`${digest.title}, ${counted(digest.count, 'paper')}`}>
      {day}
      <small>
        {figures(digest.count)}
        <span class="visually-hidden"> {digest.count === 1 ? 'paper' : 'papers'}</span>
      </small>
    </a>
  );
}

/** Rows of seven, Monday first; null where no day of the month stands. */
function weeksOf({ weekday, days }: CalendarMonth): readonly (readonly (CalendarDay | null)[])[] {
  const cells = [...Array.from({ length: weekday - 1 }, () => null), ...days];
  const rows = Math.ceil(cells.length / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, at) => cells[row * 7 + at] ?? null),
  );
}
