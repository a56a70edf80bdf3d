import type { ArticleSummary, StoryChange } from '../api/types';
import { articleHref, storyHref } from '../navigation/links';
import { showInstant } from '../parts/dates';
import { Headline } from '../parts/Headline';
import { Printed } from '../parts/Printed';
import { useKept } from '../parts/useKept';

const words: Record<StoryChange['kind'], string> = {
  opened: 'opened by',
  joined: 'joined by',
  left: 'left by',
  merged: 'merged with',
  split: 'split off from',
};

// The latest are news; the rest is history.
const few = 5;

/** What became of the story lately. */
export function Changes({ changes, articles }: { changes: StoryChange[]; articles: ArticleSummary[] }) {
  const titles = new Map(articles.map(article => [article.id, article.title]));
  const [all, setAll] = useKept('changes');
  return (
    <>
      <ol class="changes">
        {(all ? changes : changes.slice(0, few)).map((change, i) => (
          <li key={i}>
            <time dateTime={change.at}>{showInstant(change.at)}</time> {words[change.kind]}{' '}
            {change.article && (
              <a href={articleHref(change.article)}>
                <Headline article={{ id: change.article, title: titles.get(change.article) ?? null }} />
              </a>
            )}
            {change.story && <a href={storyHref(change.story)}>another story</a>}
            <span class="quiet">
              {' '}
              <Printed>{change.reason}</Printed>
            </span>
          </li>
        ))}
      </ol>
      {changes.length > few && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${changes.length - few} more`}
        </button>
      )}
    </>
  );
}
