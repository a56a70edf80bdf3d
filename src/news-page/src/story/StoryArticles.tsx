import { useMemo } from 'preact/hooks';
import type { List } from '../api/resource';
import type { ArticleSummary } from '../api/types';
import { articleHref } from '../navigation/links';
import { ArticleItem, ByLine } from '../parts/ArticleItem';
import { Headline } from '../parts/Headline';
import { More } from '../parts/More';
import { Printed } from '../parts/Printed';
import { ListState } from '../parts/States';
import { Still } from '../parts/Still';
import { counted } from '../parts/words';

/** The story's articles, each with why it belongs; reprints lie folded under what they reprint. */
export function StoryArticles({ list }: { list: List<ArticleSummary> }) {
  const { shown, reprints } = useMemo(() => fold(list.items), [list.items]);
  return (
    <>
      <ListState list={list} what="articles" empty="This story has no articles any more." />
      <ol class="items">
        {shown.map(article => (
          <li key={article.id}>
            <Still of={[article, reprints.get(article.id)?.length]} draw={() => <Member article={article} reprints={reprints.get(article.id) ?? []} />} />
          </li>
        ))}
      </ol>
      <More list={list} what="articles" isLast />
    </>
  );
}

/** Reprints apart from what they reprint; one whose original is not in the list stands for itself. */
function fold(articles: ArticleSummary[]) {
  const here = new Set(articles.map(article => article.id));
  const shown: ArticleSummary[] = [];
  const reprints = new Map<string, ArticleSummary[]>();
  for (const article of articles) {
    const original = article.duplicate?.of;
    if (original === undefined || !here.has(original)) {
      shown.push(article);
    } else {
      reprints.set(original, [...(reprints.get(original) ?? []), article]);
    }
  }

  return { shown, reprints };
}

function Member({ article, reprints }: { article: ArticleSummary; reprints: ArticleSummary[] }) {
  return (
    <ArticleItem article={article} isInStory>
      {article.story && (
        <p class="quiet">
          <Printed>{article.story.reason.text}</Printed>
        </p>
      )}
      <Reprints articles={reprints} />
    </ArticleItem>
  );
}

function Reprints({ articles }: { articles: ArticleSummary[] }) {
  return articles.length === 0 ? null : (
    <details class="others">
      <summary>{counted(articles.length, 'reprint')}</summary>
      <ul>
        {articles.map(article => (
          <li key={article.id}>
            <a href={articleHref(article.id)}>
              <Headline article={article} />
            </a>
            <ByLine article={article} isInStory />
            <p class="quiet">
              <Printed>{article.duplicate?.reason}</Printed>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
