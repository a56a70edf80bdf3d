import type { ArticleSummary, CountedSource, SpeakerStatements } from '../api/types';
import { searchHref } from '../navigation/links';
import { showDay } from '../parts/dates';
import { Printed } from '../parts/Printed';
import { Tone } from '../parts/Tone';
import { count } from '../parts/words';

/** The outlets beside each other: how much, when, in which tone, and whom only this one lets speak. */
export function Sources({ storyId, sources, articles, speakers }: {
  storyId: string;
  sources: CountedSource[];
  articles: ArticleSummary[];
  speakers: SpeakerStatements[];
}) {
  return (
    <div class="wide-table" tabIndex={0} role="region" aria-label="Sources compared">
      <table>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Articles</th>
            <th scope="col">Reprints</th>
            <th scope="col">First report</th>
            <th scope="col">Tone</th>
            <th scope="col">Heard only here</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(source => (
            <SourceRow
              key={source.name}
              storyId={storyId}
              source={source}
              articles={articles.filter(article => (article.source?.name ?? null) === source.name)}
              only={speakers.filter(isOnlyIn(source.name))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Speakers without a name or a role are nobody to look for.
const isOnlyIn = (source: string | null) => (speaker: SpeakerStatements) =>
  speaker.speaker.name !== null && speaker.speaker.class !== 'unknown' && speaker.statements.every(({ sources }) => sources.every(name => name === source));

// A cell holds a few names.
const mostNames = 4;

function SourceRow({ storyId, source, articles, only }: { storyId: string; source: CountedSource; articles: ArticleSummary[]; only: SpeakerStatements[] }) {
  const dates = articles.map(article => article.published.value).filter(value => value !== null).sort();
  const tones = articles.map(article => article.sentiment).filter(sentiment => sentiment !== null);
  const mean = (tone: 'positive' | 'neutral' | 'negative') => tones.reduce((sum, sentiment) => sum + sentiment[tone], 0) / tones.length;
  const sentiment = tones.length === 0 ? null : { positive: mean('positive'), neutral: mean('neutral'), negative: mean('negative') };
  const label = sentiment && (['neutral', 'positive', 'negative'] as const).reduce((best, tone) => (sentiment[tone] > sentiment[best] ? tone : best));
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
      <td>{count(articles.filter(article => article.duplicate).length)}</td>
      <td>{dates[0] ? showDay(dates[0]) : <span class="quiet">unknown</span>}</td>
      <td>{sentiment && label ? <Tone sentiment={{ ...sentiment, label }} /> : <span class="quiet">not measured</span>}</td>
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
