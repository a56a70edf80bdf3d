import { axisX, axisY, gridY, plot, pointerX, rectY, ruleY, tip } from '@observablehq/plot';
import type { Interval } from '../api/types';
import { showDay } from '../parts/dates';
import { shares } from '../parts/Tone';
import { counted } from '../parts/words';

const height = 190;

const tones = ['positive', 'neutral', 'negative'] as const;

const dayLength = 86_400_000;

// A day is drawn from its midnight to the next; with so few of them the axis would begin to tell hours.
const fewDays = 8;

// More lines than these are not counted any more.
const mostLines = 4;

/** Articles over time as bars, each divided by sentiment. */
export function bars(items: Interval[], width: number): SVGSVGElement | HTMLElement {
  const spans = items.map(item => ({ item, start: new Date(item.from), end: new Date(Date.parse(item.to) + dayLength) }));
  const start = Math.min(...spans.map(span => +span.start));
  const end = Math.max(...spans.map(span => +span.end));
  const most = Math.max(1, ...items.map(item => item.articles));
  const drawn = plot({
    width,
    height,
    marginTop: 22,
    marginLeft: 32,
    marginRight: 12,
    className: 'plot',
    x: { type: 'utc', domain: [start, end] },
    y: { domain: [0, most] },
    marks: [
      gridY({ ticks: Math.min(most, mostLines) }),
      axisY({ ticks: Math.min(most, mostLines), tickFormat: 'd', tickSize: 0, label: 'articles', labelArrow: 'none' }),
      axisX({ label: null, ...(end - start <= fewDays * dayLength ? { ticks: 'day' } : {}) }),
      rectY(spans.flatMap(pieces), { x1: 'start', x2: 'end', y1: 'bottom', y2: 'top', fill: 'tone', insetLeft: 0.5, insetRight: 0.5 }),
      ruleY([0]),
      tip(
        spans,
        pointerX({
          x: ({ start, end }: Span) => (+start + +end) / 2,
          y: ({ item }: Span) => item.articles,
          title: ({ item }: Span) => `${when(item)}\n${counted(item.articles, 'article')}\n${shares(item)}`,
        }),
      ),
    ],
    color: { domain: tones, range: tones.map(tone => `var(--${tone})`) },
  });
  // The page's own style sheet has what stands in it; the content security policy takes no other.
  drawn.querySelector('style')?.remove();
  // What stands around it says in words what it shows.
  drawn.setAttribute('aria-hidden', 'true');
  return drawn;
}

interface Span {
  item: Interval;
  start: Date;
  end: Date;
}

/** A bar from below to above: as much of it in each tone as the articles are. */
function pieces({ item, start, end }: Span) {
  const total = item.positive + item.neutral + item.negative || 1;
  let top = 0;
  return tones.map(tone => {
    const bottom = top;
    top += (item.articles * item[tone]) / total;
    return { start, end, tone, bottom, top };
  });
}

const when = (item: Interval) => (item.from === item.to ? showDay(item.from) : `${showDay(item.from)} – ${showDay(item.to)}`);
