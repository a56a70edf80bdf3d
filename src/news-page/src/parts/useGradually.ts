import { useEffect, useState } from 'preact/hooks';
import { isComingBack } from '../navigation/location';

/** How many parts of a long view to draw: a window's worth at once, then as many more after each paint, so that the first are seen early and no frame is long. */
export function useGradually(length: number, step: number): number {
  const [drawn, setDrawn] = useState(() => (isComingBack() ? Infinity : step));
  useEffect(() => {
    if (drawn < length) {
      // Not at once: a chart in sight goes first.
      const next = setTimeout(() => setDrawn(drawn + step));
      return () => clearTimeout(next);
    }

    return undefined;
  }, [drawn, length, step]);
  return drawn;
}
