import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A view's headline: names the window, and takes the focus when the view is new, so that a screen reader begins there. */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · News`;
  }, [title]);
  useEffect(() => {
    // Not on the first view: the document begins at its beginning.
    if (document.activeElement !== document.body || history.state !== null) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
