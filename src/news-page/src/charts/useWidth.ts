import { useEffect, useRef, useState } from 'preact/hooks';

/** The width that an element has got, so that a chart's letters keep their size on any screen. */
export function useWidth<T extends Element>(initial: number) {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const observer = new ResizeObserver(entries => {
      const measured = Math.round(entries[0]?.contentRect.width ?? 0);
      if (measured > 0) {
        setWidth(measured);
      }
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
