import { useState } from 'preact/hooks';

const kept = new Map<string, boolean>();

/** Whether a part of this view is unfolded; who comes back to the view finds it as it was left. */
export function useKept(part: string, initial = false): [boolean, (value: boolean) => void] {
  const key = `${location.pathname} ${part}`;
  const [value, setValue] = useState(kept.get(key) ?? initial);
  return [
    value,
    now => {
      kept.set(key, now);
      setValue(now);
    },
  ];
}
