import type { Interval } from '../api/types';
import { showDay } from '../parts/dates';
import { shares } from '../parts/Tone';
import { counted } from '../parts/words';
import { useWidth } from './useWidth';

const height = 150;
const below = 22;
const left = 30;
const above = 8;

/** Articles over time as bars, each divided by sentiment. The numbers are in a table below for whoever cannot see or wants them. */
export function TimeBars({ items, label }: { items: Interval[]; label: string }) {
  const { element, width } = useWidth<HTMLDivElement>(640);
  const start = Math.min(...items.map(item => Date.parse(item.from)));
  const end = Math.max(...items.map(endOf));
  const most = Math.max(1, ...items.map(item => item.articles));
  const x = (instant: number) => left + ((width - left) * (instant - start)) / (end - start || 1);
  const y = (articles: number) => above + (height - above) * (1 - articles / most);
  return (
    <figure class="chart">
      <div ref={element}>
        <svg width={width} height={height + below} role="img" aria-label={`${label}: ${counted(items.length, 'interval')}, at most ${counted(most, 'article')}`}>
          {gridOf(most).map(articles => (
            <g key={articles}>
              <line class="grid" x1={left} x2={width} y1={y(articles)} y2={y(articles)} />
              <text x={left - 6} y={y(articles)} dy="0.32em" text-anchor="end">
                {articles}
              </text>
            </g>
          ))}
          {items.map(item => (
            <Bar key={item.from} item={item} x={x} y={y} />
          ))}
          {ticksOf(start, end, Math.max(2, Math.floor(width / 130))).map((tick, i, all) => (
            <text key={tick} x={x(tick)} y={height + 16} text-anchor={i === 0 ? 'start' : i === all.length - 1 ? 'end' : 'middle'}>
              {showDay(new Date(tick).toISOString())}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>
        <ul class="legend">
          <li class="positive">positive</li>
          <li class="neutral">neutral</li>
          <li class="negative">negative</li>
        </ul>
        <details>
          <summary>As a table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Articles</th>
                <th scope="col">Sentiment</th>
              </tr>
            </thead>
            <tbody>
              {items.map(item => (
                <tr key={item.from}>
                  <td>{showDay(item.from)}</td>
                  <td>{item.articles}</td>
                  <td>{item.articles > 0 && shares(item)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}

const dayLength = 86_400_000;

// Its last day belongs to it.
const endOf = (item: Interval) => Date.parse(item.to) + dayLength;

const gap = 1;

function Bar({ item, x, y }: { item: Interval; x: (instant: number) => number; y: (articles: number) => number }) {
  const from = x(Date.parse(item.from));
  const wide = Math.max(2, x(endOf(item)) - from - gap);
  const total = item.positive + item.neutral + item.negative || 1;
  let articles = 0;
  return (
    <g>
      <title>{`${showDay(item.from)}: ${counted(item.articles, 'article')}, ${shares(item)}`}</title>
      {(['positive', 'neutral', 'negative'] as const).map(tone => {
        const bottom = articles;
        articles += (item.articles * item[tone]) / total;
        return <rect key={tone} class={tone} x={from} width={wide} y={y(articles)} height={Math.max(0, y(bottom) - y(articles))} />;
      })}
    </g>
  );
}

function gridOf(most: number): number[] {
  return most === 1 ? [0, 1] : [0, Math.round(most / 2), most];
}

function ticksOf(start: number, end: number, ticks: number): number[] {
  const days = Math.max(1, Math.round((end - start) / dayLength));
  const steps = Math.min(days, ticks - 1);
  return [...new Set(Array.from({ length: steps + 1 }, (_, i) => start + Math.round((days * i) / steps) * dayLength))];
}
