import { useEffect, useMemo, useState } from 'preact/hooks';
import { pathOf } from '../api/client';
import { type List, useList, useResource } from '../api/resource';
import { useRest } from '../api/useRest';
import type { ArticleSummary, SpeakerStatements, StatementPage, Story, TimelineLine } from '../api/types';
import { TimeBars, useBarsSoon } from '../charts/TimeBars';
import { articleHref, searchHref, storyHref } from '../navigation/links';
import { navigate } from '../navigation/location';
import { showInstant, showPeriod } from '../parts/dates';
import { EntityLinks } from '../parts/EntityLinks';
import { Heading } from '../parts/Heading';
import { Printed } from '../parts/Printed';
import { Empty, Fault, Loading } from '../parts/States';
import { Tone } from '../parts/Tone';
import { useGradually } from '../parts/useGradually';
import { counted, fromSources } from '../parts/words';
import { Changes } from './Changes';
import { Numbers } from './Numbers';
import { Sources } from './Sources';
import { Statements } from './Statements';
import { StoryArticles } from './StoryArticles';
import { StoryTitle } from './StoryTitle';
import { Timeline } from './Timeline';

/** What happened, when, who said it, and how the sources tell it. */
export function StoryView({ id }: { id: string }) {
  const path = `/stories/${encodeURIComponent(id)}`;
  useBarsSoon();
  const { data: story, problem, reload } = useResource<Story>(path);
  const timeline = useList<TimelineLine>(pathOf(`${path}/timeline`, { limit: 100 }));
  const statements = useList<SpeakerStatements, StatementPage>(pathOf(`${path}/statements`, { limit: 50 }));
  const articles = useList<ArticleSummary>(pathOf('/articles', { story: id, fields: 'quantities', limit: 100 }));
  useEffect(() => {
    // A merged story leads to its successor; the address should say so.
    if (story && story.id !== id) {
      navigate(storyHref(story.id), 'replace');
    }
  }, [story, id]);
  if (!story) {
    return (
      <>
        <Heading title="Story" />
        {problem ? <Fault problem={problem} retry={reload} /> : <Loading what="the story" />}
      </>
    );
  }

  return <Parts story={story} timeline={timeline} statements={statements} articles={articles} />;
}

interface PartsOf {
  story: Story;
  timeline: List<TimelineLine>;
  statements: List<SpeakerStatements, StatementPage>;
  articles: List<ArticleSummary>;
}

// The number of the part that stands lowest.
const lowest = 5;

/** Each part is drawn again only when what it shows has changed: another part may have grown by a hundred lines. */
function Parts({ story, timeline, statements, articles }: PartsOf) {
  const happened = useMemo(() => <Timeline list={timeline} period={story.period} />, [timeline, story]);
  const said = useMemo(() => <Statements list={statements} />, [statements]);
  const overTime = useMemo(() => <OverTime story={story} />, [story]);
  // What stands below the first window, from above to below, as it is read.
  const drawn = useGradually(lowest, 1);
  // Last of all what nobody sees at once, but what is compared rests on.
  useRest(statements, drawn >= lowest);
  useRest(articles, drawn >= lowest);
  return (
    <div class="story-view">
      <header>
        <Heading title={`Story: ${story.title ?? 'no headline'}`}>
          <StoryTitle story={story} />
        </Heading>
        <p class="by-line">
          <span>{showPeriod(story.period)}</span>
          <a href={searchHref({ story: story.id })}>{counted(story.articles, 'article')}</a>
          {story.duplicates > 0 && <span>{counted(story.duplicates, 'reprint')}</span>}
          <span>{fromSources(story.sources.length)}</span>
          <Tone sentiment={story.sentiment} />
          <span class="quiet">changed {showInstant(story.updatedAt)}</span>
        </p>
        <EntityLinks entities={story.entities} />
        <p class="quiet">
          <Printed>{story.keyPhrases.filter(phrase => story.entities.every(({ name }) => name !== phrase)).join(' · ')}</Printed>
        </p>
        {story.representative && (
          <p>
            <a href={articleHref(story.representative)}>Read the article that tells most of it</a>
          </p>
        )}
        <nav aria-label="Parts of the story">
          {parts.map(([name, title]) => (
            <a key={name} href={`#${name}`}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <div class="main-column">
        <section id="timeline">
          <h2>Timeline</h2>
          {happened}
        </section>
      </div>
      <div class="side-column">
        <section id="tone">
          <h2>Volume and sentiment</h2>
          {overTime}
        </section>
        <Numbers list={articles} />
        <section id="said">
          <h2>Who said what</h2>
          {drawn > 1 && said}
        </section>
        <section id="changes">
          <h2>What changed</h2>
          {drawn > 2 && (articles.data ?? articles.problem) && <Changes changes={story.changes} articles={articles.items} />}
        </section>
      </div>
      <section id="sources" class="whole">
        <h2>Sources compared</h2>
        {drawn > 3 && <Sources story={story} speakers={statements} />}
      </section>
      <section id="articles" class="whole narrow">
        <h2>Articles</h2>
        {drawn > 4 && <StoryArticles list={articles} />}
      </section>
    </div>
  );
}

const parts = [
  ['timeline', 'Timeline'],
  ['tone', 'Volume and sentiment'],
  ['said', 'Who said what'],
  ['changes', 'What changed'],
  ['sources', 'Sources'],
  ['articles', 'Articles'],
] as const;

function OverTime({ story }: { story: Story }) {
  const [towards, setTowards] = useState('');
  const entity = story.entitySentiment.find(({ id }) => id === towards);
  const items = entity ? entity.items : story.sentimentOverTime;
  return (
    <>
      {story.entitySentiment.length > 0 && (
        <label>
          Sentiment{' '}
          <select value={towards} onChange={event => setTowards(event.currentTarget.value)}>
            <option value="">of the articles</option>
            {story.entitySentiment.map(({ id, name }) => (
              <option key={id} value={id}>
                towards {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {items.length === 0 ? (
        <Empty>No article of this story has a known date of publication.</Empty>
      ) : (
        <TimeBars items={items} label={entity ? `Sentiment towards ${entity.name}` : 'Articles and their sentiment'} />
      )}
    </>
  );
}
