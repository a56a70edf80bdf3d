// A client as a stranger would write it: its types are generated from the service's OpenAPI document, so that it compiles only if the document is right.
import createClient from 'openapi-fetch';
import type { components, paths } from './generated.js';

const [address, key] = process.argv.slice(2);
const api = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl: `${address}/api`, headers: key ? { Authorization: `Bearer ${key}` } : {} });

// Every article, page by page, as the list names it.
const summaries: components['schemas']['ArticleSummary'][] = [];
let cursor: string | undefined;
do {
  const { data, error } = await api.GET('/articles', { params: { query: { limit: 50, cursor } } });
  if (!data) {
    throw new Error(error?.code);
  }
  summaries.push(...data.items);
  cursor = data.nextCursor ?? undefined;
} while (cursor);

// Each one's mentions are the words of its text.
let mentions = 0;
for (const { id } of summaries) {
  const { data: article } = await api.GET('/articles/{id}', { params: { path: { id } } });
  for (const mention of article?.entities.flatMap((entity) => entity.mentions) ?? []) {
    if (article?.text.slice(mention.offset, mention.offset + mention.length) !== mention.text) {
      throw new Error(`${id}: ${mention.text} is not at ${mention.offset}`);
    }
    mentions++;
  }
}

// A mistake is told in the one shape that is declared for it.
const { error } = await api.GET('/articles', { params: { query: { sentiment: 'happy' as 'neutral' } } });
const { response } = await api.GET('/articles/{id}', { params: { path: { id: 'a_unknown' } } });

console.log(JSON.stringify({ articles: summaries.length, mentions, code: error?.code, parameter: error?.parameter, missing: response.status }));
