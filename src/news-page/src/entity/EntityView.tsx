import { useState } from 'preact/hooks';
import { pathOf } from '../api/client';
import { useResource } from '../api/resource';
import type { EntityDetail, EntitySentiment } from '../api/types';
import { Neighbours } from '../charts/Neighbours';
import { TimeBars, useBarsSoon } from '../charts/TimeBars';
import { searchHref, storyHref } from '../navigation/links';
import { Choices } from '../parts/Choices';
import { showPeriod } from '../parts/dates';
import { EntityLinks } from '../parts/EntityLinks';
import { Heading } from '../parts/Heading';
import { Printed } from '../parts/Printed';
import { Empty, Fault, Loading } from '../parts/States';
import { categoryName, counted, fromSources } from '../parts/words';
import { EntityStatements } from './EntityStatements';

/** Somebody or something that articles mention: names, company, tone, words, stories. */
export function EntityView({ id }: { id: string }) {
  useBarsSoon();
  const { data: entity, problem, reload } = useResource<EntityDetail>(`/entities/${encodeURIComponent(id)}`);
  if (!entity) {
    return (
      <>
        <Heading title="Entity" />
        {problem ? <Fault problem={problem} retry={reload} /> : <Loading what="the entity" />}
      </>
    );
  }

  return (
    <div class="entity-view">
      <header>
        <Heading title={entity.name}>
          <Printed>{entity.name}</Printed>
        </Heading>
        <p class="by-line">
          <span class="quiet">{categoryName(entity.category)}</span>
          <a href={searchHref({ entity: entity.id })}>{counted(entity.articles, 'article')}</a>
          <span>{fromSources(entity.sources.length)}</span>
          <span>{showPeriod({ from: entity.first, to: entity.last })}</span>
        </p>
        <p>
          Appears as{' '}
          {entity.names.map((name, i) => (
            <>
              {i > 0 && ', '}
              <Printed>{name.text}</Printed> <span class="quiet">{name.articles}</span>
            </>
          ))}
        </p>
      </header>
      <div class="main-column">
        <section>
          <h2>Mentioned together</h2>
          {entity.coMentioned.length === 0 ? (
            <Empty>No other entity stands in the same articles.</Empty>
          ) : (
            <>
              <Neighbours entity={entity} />
              <details>
                <summary>As a list</summary>
                <EntityLinks entities={entity.coMentioned} />
              </details>
            </>
          )}
        </section>
        <section>
          <h2>What it said</h2>
          <EntityStatements entity={entity} />
        </section>
      </div>
      <div class="side-column">
        <section>
          <h2>Sentiment towards it</h2>
          <Sentiment entity={entity} />
        </section>
        <section>
          <h2>Stories</h2>
          {entity.stories.length === 0 && <Empty>None yet.</Empty>}
          <ul>
            {entity.stories.map(story => (
              <li key={story.id}>
                <a href={storyHref(story.id)}>
                  <Printed>{story.title ?? 'No headline'}</Printed>
                </a>{' '}
                <span class="quiet">
                  {showPeriod(story.period)}, {counted(story.articles, 'article')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

const intervals = [
  ['day', 'Days'],
  ['week', 'Weeks'],
  ['month', 'Months'],
] as const;

function Sentiment({ entity }: { entity: EntityDetail }) {
  const [interval, setInterval] = useState<(typeof intervals)[number][0]>('week');
  const { data, problem, reload } = useResource<EntitySentiment>(pathOf(`/entities/${encodeURIComponent(entity.id)}/sentiment`, { interval }));
  return (
    <>
      <Choices label="Interval" options={intervals} value={interval} choose={setInterval} />
      {problem ? (
        <Fault problem={problem} retry={reload} />
      ) : !data ? (
        <Loading what="sentiment" />
      ) : data.items.length === 0 ? (
        <Empty>No dated article says anything for or against it.</Empty>
      ) : (
        <TimeBars items={data.items} label={`Sentiment towards ${entity.name}`} />
      )}
    </>
  );
}
