import type { StorySummary } from '../api/types';
import { storyHref } from '../navigation/links';
import { showPeriod } from '../parts/dates';
import { EntityLinks } from '../parts/EntityLinks';
import { Tone } from '../parts/Tone';
import { counted, fromSources } from '../parts/words';
import { StoryTitle } from './StoryTitle';

// A card shows whom it is about; the story itself has all of them.
const fewEntities = 5;

/** A story in a list. */
export function StoryItem({ story }: { story: StorySummary }) {
  return (
    <article class="item">
      <h3>
        <a href={storyHref(story.id)}>
          <StoryTitle story={story} />
        </a>
      </h3>
      <p class="by-line">
        <span>{showPeriod(story.period)}</span>
        <span>{counted(story.articles, 'article')}</span>
        <span>{fromSources(story.sources.length)}</span>
        <Tone sentiment={story.sentiment} />
      </p>
      <EntityLinks entities={story.entities.slice(0, fewEntities)} />
    </article>
  );
}
