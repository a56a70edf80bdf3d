import { pathOf } from '../api/client';
import { type List, useResource } from '../api/resource';
import type { Page, SentimentLabel, SourceCounts, SpeakerStatements, Story } from '../api/types';
import { searchHref } from '../navigation/links';
import { showPeriod } from '../parts/dates';
import { Printed } from '../parts/Printed';
import { Empty, Fault, Loading } from '../parts/States';
import { ToneBar } from '../parts/Tone';
import { count, counted } from '../parts/words';

// As many as the API gives at once; a story of more outlets is compared by its busiest.
const most = 100;

/** The outlets beside each other: how much, when, in which mood, and whom only this one lets speak. Counted over all articles of the story. */
export function Sources({ story, speakers }: { story: Story; speakers: List<SpeakerStatements> }) {
  const path = pathOf('/articles/sources', { story: story.id, limit: most });
  const all = useResource<Page<SourceCounts>>(path);
  const originals = useResource<Page<SourceCounts>>(`${path}&duplicates=collapse`);
  const problem = all.problem ?? originals.problem;
  if (!all.data || !originals.data) {
    return problem ? <Fault problem={problem} retry={all.problem ? all.reload : originals.reload} /> : <Loading what="the sources" />;
  }

  const own = new Map(originals.data.items.map(source => [source.name, source.articles]));
  return all.data.items.length === 0 ? (
    <Empty>No article of this story says where it was published.</Empty>
  ) : (
    <>
      <div class="wide-table" tabIndex={0} role="region" aria-label="Sources compared">
        <table>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Articles</th>
              <th scope="col">Reprints</th>
              <th scope="col">Reports</th>
              <th scope="col">Mood of its articles</th>
              <th scope="col">Heard only here</th>
            </tr>
          </thead>
          <tbody>
            {all.data.items.map(source => (
              <SourceRow
                key={source.name}
                storyId={story.id}
                source={source}
                reprints={source.articles - (own.get(source.name) ?? 0)}
                only={speakers.items.filter(isOnlyIn(source.name))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {all.data.total > all.data.items.length && <p class="quiet">{counted(all.data.total - all.data.items.length, 'more source')} with fewer articles.</p>}
      {speakers.more && !speakers.loadingMore && <p class="quiet">Heard only here: among the {count(speakers.items.length)} speakers who are heard most.</p>}
    </>
  );
}

// Speakers without a name or a role are nobody to look for.
const isOnlyIn = (source: string | null) => (speaker: SpeakerStatements) =>
  speaker.speaker.name !== null && speaker.speaker.class !== 'unknown' && speaker.statements.every(({ sources }) => sources.every(name => name === source));

// A cell holds a few names.
const mostNames = 4;

function SourceRow({ storyId, source, reprints, only }: { storyId: string; source: SourceCounts; reprints: number; only: SpeakerStatements[] }) {
  return (
    <tr>
      <th scope="row">
        {source.name === null ? (
          'Source unknown'
        ) : (
          <a href={searchHref({ story: storyId, source: source.name })}>
            <Printed>{source.name}</Printed>
          </a>
        )}
      </th>
      <td>{count(source.articles)}</td>
      <td>{count(reprints)}</td>
      <td>{source.first === null ? <span class="quiet">date unknown</span> : showPeriod({ from: source.first, to: source.last })}</td>
      <td>
        <Moods of={source} />
      </td>
      <td>
        <Printed>
          {only
            .slice(0, mostNames)
            .map(({ speaker }) => speaker.name)
            .join(', ')}
        </Printed>
        {only.length > mostNames && ` and ${only.length - mostNames} more`}
      </td>
    </tr>
  );
}

const moods = ['positive', 'neutral', 'negative', 'mixed'] as const satisfies readonly SentimentLabel[];

/** How many articles are in which mood; a mixed one is half of each. */
function Moods({ of: source }: { of: SourceCounts }) {
  const counts = moods.filter(mood => source[mood] > 0);
  return counts.length === 0 ? (
    <span class="quiet">not measured</span>
  ) : (
    <span class="tone">
      <ToneBar shares={{ positive: source.positive + source.mixed / 2, neutral: source.neutral, negative: source.negative + source.mixed / 2 }} />
      {counts.map(mood => `${count(source[mood])} ${mood}`).join(', ')}
    </span>
  );
}
