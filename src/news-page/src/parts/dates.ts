import type { Period, Published } from '../api/types';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

// One form everywhere, in the language of the page and in UTC, so that an address shows the same to everybody who opens it.
// Written out: the browser's own way (Intl) first loads its tables, which costs as much as all else of a view.
const month = (date: Date) => `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
const dayOfYear = (date: Date) => `${date.getUTCDate()} ${months[date.getUTCMonth()]!.slice(0, 3)}`;
const day = (date: Date) => `${dayOfYear(date)} ${date.getUTCFullYear()}`;
const instant = (date: Date) => `${day(date)}, ${date.toISOString().slice(11, 16)} UTC`;

function parse(value: string): Date | null {
  const date = new Date(/^\d{4}(-\d\d){0,2}$/.test(value) || value.includes('Z') || /[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

const format = (value: string, how: (date: Date) => string) => {
  const date = parse(value);
  return date ? how(date) : value;
};

/** A year, month, day or instant, as precise as it is written. */
export function showDate(value: string): string {
  return value.length === 4 ? value : value.length === 7 ? format(value, month) : value.length === 10 ? format(value, day) : format(value, instant);
}

export const showDay = (value: string) => format(value, day);

export const showInstant = (value: string) => format(value, instant);

export function showPublished(published: Published): string {
  return published.value === null
    ? 'date unknown'
    : published.precision === 'year'
      ? published.value.slice(0, 4)
      : published.precision === 'month'
        ? format(published.value.slice(0, 7), month)
        : published.precision === 'day'
          ? format(published.value.slice(0, 10), day)
          : format(published.value, instant);
}

export function showPeriod({ from, to }: Period): string {
  const start = from ? parse(from) : null;
  const end = to ? parse(to) : null;
  if (!start || !end) {
    return start || end ? day(start ?? end!) : 'date unknown';
  }

  const last = day(end);
  return day(start) === last
    ? last
    : start.getUTCFullYear() === end.getUTCFullYear()
      ? `${dayOfYear(start)} – ${last}`
      : `${day(start)} – ${last}`;
}

/** A date with unknown digits, as in XXXX-06-09. */
export function showPartial(timex: string): string {
  const known = /^XXXX-(\d\d)-(\d\d)$/.exec(timex);
  return known ? `${dayOfYear(new Date(`2000-${known[1]}-${known[2]}`))}, year unknown` : timex.replace(/X/g, '?');
}
