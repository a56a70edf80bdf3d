import { useEffect } from 'preact/hooks';
import { ask, pathOf } from '../api/client';
import { refreshAll, useList, useResource } from '../api/resource';
import type { ArticleSummary, Failure, Health, StorySummary } from '../api/types';
import { searchHref } from '../navigation/links';
import type { Place } from '../navigation/location';
import { ArticleItem } from '../parts/ArticleItem';
import { Heading } from '../parts/Heading';
import { ListState } from '../parts/States';
import { counted } from '../parts/words';
import { StoryItem } from '../story/StoryItem';
import { FailureItem } from '../failures/FailureItem';
import { articlesPath, isAsking } from './query';
import { Results } from './Results';
import { SearchForm } from './SearchForm';

/** Ask, or see what there is. */
export function FrontView({ place }: { place: Place }) {
  const asking = isAsking(place.parameters);
  const list = useList<ArticleSummary>(asking ? articlesPath(place.parameters) : null);
  return (
    <>
      <SearchForm place={place} problem={list.problem} />
      {asking ? <Results place={place} list={list} /> : <Overview />}
    </>
  );
}

// What fits a screen; the rest is one click away.
const few = 6;

function Overview() {
  const stories = useList<StorySummary>(pathOf('/stories', { limit: 25 }));
  const articles = useList<ArticleSummary>(pathOf('/articles', { sort: 'received', limit: few }));
  const failures = useList<Failure>(pathOf('/failures', { limit: 3 }));
  const { data: health } = useResource<Health>('/health');
  useNews(health);
  return (
    <>
      <Heading title="What is known">
        {health ? `${counted(health.articles, 'article')} from ${counted(health.uploads, 'upload')}` : 'News'}
      </Heading>
      <div class="overview">
        <section aria-labelledby="stories">
          <h2 id="stories">
            <a href="/stories">Stories</a>
          </h2>
          <ListState list={stories} what="stories" empty="No story yet: they form as articles come in. Drop some onto this page." />
          <ol class="items">
            {latest(stories.items).map(story => (
              <li key={story.id}>
                <StoryItem story={story} />
              </li>
            ))}
          </ol>
          {stories.data && stories.data.total > few && (
            <p>
              <a href="/stories">All {counted(stories.data!.total, 'story', 'stories')}</a>
            </p>
          )}
        </section>
        <section aria-labelledby="new">
          <h2 id="new">
            <a href={searchHref({ sort: 'received' })}>New articles</a>
          </h2>
          <ListState
            list={articles}
            what="articles"
            empty="Nothing here yet. Drop articles onto this page, as text, HTML, JSON, Markdown or a feed, or use the upload command."
          />
          <ol class="items">
            {articles.items.map(article => (
              <li key={article.id}>
                <ArticleItem article={article} />
              </li>
            ))}
          </ol>
          {articles.more && (
            <p>
              <a href={searchHref({ sort: 'received' })}>All {counted(articles.data!.total, 'article')}</a>
            </p>
          )}
        </section>
        <section aria-labelledby="failed">
          <h2 id="failed">
            <a href="/failures">Failed</a>
          </h2>
          <ListState list={failures} what="failures" empty="Nothing failed." />
          <ol class="items">
            {failures.items.map(failure => (
              <li key={failure.id}>
                <FailureItem failure={failure} />
              </li>
            ))}
          </ol>
          {failures.more && (
            <p>
              <a href="/failures">All {counted(failures.data!.total, 'failure')}</a>
            </p>
          )}
        </section>
      </div>
    </>
  );
}

/** The latest of what several articles tell; what one alone tells only where there is room. */
function latest(stories: StorySummary[]): StorySummary[] {
  return [...stories.filter(story => story.articles > 1), ...stories.filter(story => story.articles === 1)].slice(0, few);
}

// Often enough to see articles come in, seldom enough to cost nothing.
const lookEvery = 10_000;

/** Shows what is new as it comes, while the window is looked at. */
function useNews(health: Health | null) {
  const known = JSON.stringify(health);
  useEffect(() => {
    if (health === null) {
      return;
    }

    const timer = setInterval(() => {
      if (!document.hidden) {
        ask<Health>('/health').then(
          now => JSON.stringify(now) !== known && refreshAll(),
          () => {}, // Told when something is asked for.
        );
      }
    }, lookEvery);
    return () => clearInterval(timer);
  }, [known]);
}
