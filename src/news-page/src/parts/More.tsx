import { useEffect, useRef } from 'preact/hooks';
import type { List } from '../api/resource';
import { Fault } from './States';
import { count } from './words';

/** The end of a list: fetches the next page when asked to; at the end of a view also when it comes near the window. */
export function More({ list, what, isLast = false }: { list: List<unknown>; what: string; isLast?: boolean }) {
  const end = useRef<HTMLDivElement>(null);
  const { more } = list;
  useEffect(() => {
    if (!isLast || !more || !end.current) {
      return;
    }

    // A window's height ahead, so that reading need not wait.
    const near = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && more(), { rootMargin: '100% 0px' });
    near.observe(end.current);
    return () => near.disconnect();
  }, [isLast, more]);

  return list.items.length === 0 ? null : (
    <div class="more" ref={end}>
      {list.problem && <Fault problem={list.problem} />}
      {more && (
        <button onClick={more} disabled={list.loadingMore}>
          {list.loadingMore ? 'Loading …' : `More ${what}`}
        </button>
      )}
      {list.data && more && (
        <span class="quiet">
          {count(list.items.length)} of {list.data.totalIsExact ? '' : 'about '}
          {count(list.data.total)}
        </span>
      )}
    </div>
  );
}
