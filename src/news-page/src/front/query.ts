import { pathOf } from '../api/client';
import type { FacetName } from '../api/types';

/** What narrows a list of articles; each is a parameter of the address and of the API alike. */
export const filters = ['entity', 'speaker', 'source', 'story', 'language', 'sentiment', 'from', 'to', 'mentionedFrom', 'mentionedTo'] as const;

export type Filter = (typeof filters)[number];

export const filterNames: Record<Filter, string> = {
  entity: 'Entity',
  speaker: 'Speaker',
  source: 'Source',
  story: 'Story',
  language: 'Language',
  sentiment: 'Sentiment',
  from: 'Published from',
  to: 'Published to',
  mentionedFrom: 'Tells of dates from',
  mentionedTo: 'Tells of dates to',
};

const others = ['q', 'sort', 'order', 'duplicates'];

/** Whether the address asks for articles; without a question the front page shows what there is. */
export const isAsking = (parameters: URLSearchParams) => [...filters, ...others].some(name => parameters.get(name));

export const facetNames: readonly FacetName[] = ['source', 'entity', 'sentiment', 'language', 'month'];

const asked = (parameters: URLSearchParams) => Object.fromEntries([...filters, ...others].map(name => [name, parameters.get(name)]));

/** The best first where there is something to be good at. */
export function sortOf(parameters: URLSearchParams): string {
  const sort = parameters.get('sort');
  return parameters.get('q') ? (sort ?? 'relevance') : sort === 'relevance' || !sort ? 'published' : sort;
}

export function articlesPath(parameters: URLSearchParams): string {
  return pathOf('/articles', {
    ...asked(parameters),
    sort: sortOf(parameters),
    facets: facetNames.join(','),
    // Snippets are cut from it; without a query there is nothing to show of it.
    fields: parameters.get('q') ? 'text' : null,
    limit: 25,
  });
}
