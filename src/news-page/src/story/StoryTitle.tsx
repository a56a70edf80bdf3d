import type { StorySummary } from '../api/types';
import { Printed } from '../parts/Printed';

// As many as a headline has room for.
const fewPhrases = 3;

/** A story's headline, or what it speaks of where none of its articles has one. */
export function StoryTitle({ story }: { story: StorySummary }) {
  return story.title !== null ? (
    <Printed>{story.title}</Printed>
  ) : (
    <i>
      <Printed>{story.keyPhrases.slice(0, fewPhrases).join(', ') || 'No headline'}</Printed>
    </i>
  );
}
