import { pathOf } from '../api/client';
import { useList } from '../api/resource';
import type { StorySummary } from '../api/types';
import type { Place } from '../navigation/location';
import { Heading } from '../parts/Heading';
import { ListFilter } from '../parts/ListFilter';
import { More } from '../parts/More';
import { ListState } from '../parts/States';
import { StoryItem } from './StoryItem';

export function StoriesView({ place }: { place: Place }) {
  const q = place.parameters.get('q');
  const list = useList<StorySummary>(pathOf('/stories', { q, limit: 25 }));
  return (
    <div class="narrow">
      <Heading title="Stories" />
      <ListFilter place={place} problem={list.problem} label="Stories with articles about" />
      <ListState list={list} what="stories" empty={q ? 'No story matches.' : 'No story yet: they form as articles come in. Drop some onto this page.'} />
      <h2 class="hidden">Stories found</h2>
      <ol class="items">
        {list.items.map(story => (
          <li key={story.id}>
            <StoryItem story={story} />
          </li>
        ))}
      </ol>
      <More list={list} what="stories" isLast />
    </div>
  );
}
