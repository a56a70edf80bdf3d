import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Interval } from '../api/types';
import { showDay } from '../parts/dates';
import { shares } from '../parts/Tone';
import { counted } from '../parts/words';
import { useWidth } from './useWidth';

/** Sends for what draws the bars. It is larger than all the rest of the page: it comes while a view waits for its words. */
export function useBarsSoon() {
  useLayoutEffect(() => {
    // Where it cannot be had, the chart says so.
    import('./bars').catch(() => {});
  }, []);
}

/** Articles over time as bars, each divided by sentiment. The numbers are in a table below for whoever cannot see or wants them. */
export function TimeBars({ items, label }: { items: Interval[]; label: string }) {
  const { element, width } = useWidth<HTMLDivElement>(640);
  const [isMissing, setIsMissing] = useState(false);
  const latest = useRef(items);
  latest.current = items;
  useEffect(() => {
    // After the words have been painted.
    import('./bars').then(
      ({ bars }) => latest.current === items && element.current?.replaceChildren(bars(items, width)),
      () => setIsMissing(true),
    );
  }, [items, width]);
  const most = Math.max(...items.map(item => item.articles));
  return (
    <figure class="chart">
      <div ref={element} class="drawing" role="img" aria-label={`${label}: ${counted(items.length, 'interval')}, at most ${counted(most, 'article')}`} />
      <figcaption>
        {isMissing && <p class="quiet">The chart could not be loaded; the table has its numbers.</p>}
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
