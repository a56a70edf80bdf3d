import type { Span } from '../api/types';

const key = encodeURIComponent;

/** The article, at the place that proves something when a span is given. */
export function articleHref(id: string, at?: Span | null, revision?: number | null): string {
  const parameters = new URLSearchParams();
  if (revision) {
    parameters.set('revision', `${revision}`);
  }

  if (at) {
    parameters.set('at', `${at.offset},${at.length}`);
  }

  return `/articles/${key(id)}${parameters.size > 0 ? `?${parameters}` : ''}`;
}

export const storyHref = (id: string) => `/stories/${key(id)}`;

export const entityHref = (id: string) => `/entities/${key(id)}`;

export const searchHref = (parameters: Record<string, string>) => `/?${new URLSearchParams(parameters)}`;
