import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask, Problem } from './client';
import type { Page } from './types';

/** Answers seen before: what one comes back to is there at once, and asked for again behind the scenes. */
const seen = new Map<string, unknown>();

// As many views as one may step back through; a view takes three or four answers.
const mostSeen = 60;

function remember(path: string, answer: unknown) {
  seen.delete(path);
  seen.set(path, answer);
  for (const oldest of seen.keys()) {
    if (seen.size <= mostSeen) {
      break;
    }

    seen.delete(oldest);
  }
}

/** Told when articles were stored or removed: what is shown may be old. */
const stale = new EventTarget();

export function refreshAll() {
  stale.dispatchEvent(new Event('stale'));
}

function useStale(refresh: () => void) {
  useEffect(() => {
    stale.addEventListener('stale', refresh);
    return () => stale.removeEventListener('stale', refresh);
  }, [refresh]);
}

export interface Resource<T> {
  data: T | null;
  problem: Problem | null;
  loading: boolean;
  reload: () => void;
}

interface Loaded<T> {
  path: string | null;
  data: T | null;
  problem: Problem | null;
  loading: boolean;
}

/** One resource; nothing while the path is null. Asked for again when it may be old, unless it is pinned. */
export function useResource<T>(path: string | null, isPinned = false): Resource<T> {
  const [state, setState] = useState<Loaded<T>>(() => initial(path));
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn(n => n + 1), []);
  useStale(useCallback(() => isPinned || reload(), [isPinned, reload]));
  // Before the browser paints: the answer is on its way while it does.
  useLayoutEffect(() => {
    if (path === null) {
      return;
    }

    const abort = new AbortController();
    setState(old => (old.path !== path ? initial(path) : old.loading ? old : { ...old, loading: true }));
    ask<T>(path, { signal: abort.signal }).then(
      data => {
        remember(path, data);
        setState({ path, data, problem: null, loading: false });
      },
      fault => abort.signal.aborted || setState(old => ({ ...old, problem: toProblem(fault), loading: false })),
    );
    return () => abort.abort();
  }, [path, turn]);

  // Between a new path and its effect nothing of the old one may be shown.
  const { data, problem, loading } = state.path === path ? state : initial<T>(path);
  return { data, problem, loading, reload };
}

function initial<T>(path: string | null): Loaded<T> {
  return { path, data: path === null ? null : ((seen.get(path) as T | undefined) ?? null), problem: null, loading: path !== null };
}

export interface List<T, P extends Page<T> = Page<T>> extends Resource<P> {
  items: T[];
  /** Fetches the next page; null on the last. */
  more: (() => void) | null;
  loadingMore: boolean;
}

/** A list whose pages are put together as they are asked for. */
export function useList<T, P extends Page<T> = Page<T>>(path: string | null): List<T, P> {
  // A list that one has read on in must not change under one's eyes.
  const [isLong, setIsLong] = useState(false);
  const first = useResource<P>(path, isLong);
  const [tail, setTail] = useState<Tail<T, P>>(() => restoreTail(path, first.data));
  const [loadingMore, setLoadingMore] = useState(false);
  const busy = useRef(false);
  const current = useMemo(() => (tail.of === first.data ? tail : restoreTail<T, P>(path, first.data)), [tail, path, first.data]);
  const cursor = current.cursor;
  const more = useCallback(() => {
    const page = first.data;
    if (path === null || page === null || cursor === null || busy.current) {
      return;
    }

    busy.current = true;
    setLoadingMore(true);
    ask<P>(`${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`)
      .then(
        next => {
          const grown = { of: page, items: [...current.items, ...next.items], cursor: next.nextCursor, problem: null };
          remember(tailKey(path), grown);
          setTail(grown);
        },
        fault => setTail({ ...current, problem: toProblem(fault) }),
      )
      .finally(() => {
        busy.current = false;
        setLoadingMore(false);
      });
  }, [path, first.data, current, cursor]);

  useEffect(() => setIsLong(current.items.length > 0), [current.items.length]);
  const { data, problem, loading, reload } = first;

  // The same object while nothing has changed: what shows it need not be drawn again.
  return useMemo(
    () => ({
      data,
      problem: problem ?? current.problem,
      loading,
      reload,
      items: data ? [...data.items, ...current.items] : [],
      more: cursor === null ? null : more,
      loadingMore,
    }),
    [data, problem, loading, reload, current, more, loadingMore],
  );
}

/** What came after the first page, and which first page that was. */
interface Tail<T, P> {
  of: P | null;
  items: T[];
  cursor: string | null;
  problem: Problem | null;
}

const tailKey = (path: string | null) => `${path} …`;

// Pages fetched before fit only while the first page is still the same.
function restoreTail<T, P extends Page<T>>(path: string | null, of: P | null): Tail<T, P> {
  const kept = seen.get(tailKey(path)) as Tail<T, P> | undefined;
  return kept?.of && of && kept.of.nextCursor === of.nextCursor && kept.of.total === of.total
    ? { ...kept, of }
    : { of, items: [], cursor: of?.nextCursor ?? null, problem: null };
}

function toProblem(fault: unknown): Problem {
  return fault instanceof Problem ? fault : new Problem(0, 'unreadable', `The answer could not be read: ${String(fault)}`);
}
