import { useResource } from '../api/resource';
import type { Article, ArticleSummary, Span } from '../api/types';
import { Marked } from './Marked';
import { Printed } from './Printed';

/** An article's headline, or how its text begins where it has none. */
export function Headline({ article, marks = [] }: { article: Pick<ArticleSummary, 'id' | 'title'>; marks?: Span[] }) {
  return article.title === null ? <Beginning id={article.id} /> : <Marked text={article.title} spans={marks} />;
}

// As much as a long headline has.
const beginning = 90;

function Beginning({ id }: { id: string }) {
  const { data } = useResource<Article>(`/articles/${encodeURIComponent(id)}`);
  const words = data === null ? 'No headline' : (data.title ?? beginningOf(data.text));
  return (
    <i>
      <Printed>{words}</Printed>
    </i>
  );
}

/** Whole words, unless the first is longer than a headline. */
function beginningOf(text: string): string {
  const space = text.lastIndexOf(' ', beginning);
  return text.length <= beginning ? text : `${text.slice(0, space > 0 ? space : beginning)} …`;
}
