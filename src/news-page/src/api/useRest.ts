import { useEffect } from 'preact/hooks';
import type { List } from './resource';

// A longer list is compared as far as this: more would take the browser too long.
const most = 500;

/** Fetches the further pages of a list, one after the other, once it is time. */
export function useRest(list: List<unknown>, isTime: boolean) {
  const { more } = list;
  const isWanted = isTime && list.problem === null && list.items.length < most;
  useEffect(() => {
    if (isWanted) {
      more?.();
    }
  }, [isWanted, more]);
}
