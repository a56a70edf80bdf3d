import { useEffect, useState } from 'preact/hooks';

/** Where the user is. Every state worth sharing is in the address. */
export interface Place {
  path: string;
  parameters: URLSearchParams;
}

// Where each entry of the history was scrolled to; back must lead to where one was.
const scrolls = new Map<string, number>();
let entries = 0;

// As long as a list from memory may take to be tall enough again.
const restorePatience = 1500;

// Until then the page must become as tall as it was.
let comesBackUntil = 0;

/** Whether the user has just gone back, or forth again, to a view that must be as long at once as it was. */
export const isComingBack = () => performance.now() < comesBackUntil;

const changed = new EventTarget();

const entryOf = () => (history.state as { entry?: string } | null)?.entry ?? 'first';

function read(): Place {
  return { path: location.pathname, parameters: new URLSearchParams(location.search) };
}

/** Goes to an address of the page. */
export function navigate(href: string, how: 'push' | 'replace' = 'push') {
  if (how === 'push') {
    scrolls.set(entryOf(), scrollY);
    // Unique in the tab's history across reloads.
    history.pushState({ entry: `${performance.timeOrigin}-${++entries}` }, '', href);
  } else {
    history.replaceState(history.state, '', href);
  }

  changed.dispatchEvent(new CustomEvent('place', { detail: how }));
}

/** The address with some parameters changed; null takes one out. */
export function withParameters(place: Place, changes: Record<string, string | null>): string {
  const parameters = new URLSearchParams(place.parameters);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') {
      parameters.delete(name);
    } else {
      parameters.set(name, value);
    }
  }

  return parameters.size > 0 ? `${place.path}?${parameters}` : place.path;
}

export function usePlace(): Place {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const onChange = () => setPlace(read());
    const onPop = () => {
      comesBackUntil = performance.now() + restorePatience;
      onChange();
      restoreScroll(scrolls.get(entryOf()) ?? 0);
    };
    const onClick = (event: MouseEvent) => {
      const href = hrefOf(event);
      if (href !== null) {
        event.preventDefault();
        navigate(href);
      }
    };
    changed.addEventListener('place', onChange);
    addEventListener('popstate', onPop);
    document.addEventListener('click', onClick);
    return () => {
      changed.removeEventListener('place', onChange);
      removeEventListener('popstate', onPop);
      document.removeEventListener('click', onClick);
    };
  }, []);
  return place;
}

/** Ordinary links: a plain click on one that leads to another view stays in the page. */
function hrefOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return null;
  }

  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!link || href == null || link.hasAttribute('download') || link.hasAttribute('target')) {
    return null;
  }

  const to = new URL(href, location.href);
  const isWithinView = to.hash !== '' && to.pathname === location.pathname && to.search === location.search;
  return to.origin === location.origin && !to.pathname.startsWith('/api/') && !isWithinView ? to.pathname + to.search + to.hash : null;
}

function restoreScroll(top: number) {
  const start = performance.now();
  const attempt = () => {
    scrollTo(0, top);
    if (Math.abs(scrollY - top) > 2 && performance.now() - start < restorePatience) {
      requestAnimationFrame(attempt);
    }
  };
  requestAnimationFrame(attempt);
}
