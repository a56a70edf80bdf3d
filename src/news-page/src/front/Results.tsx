import { useEffect } from 'preact/hooks';
import type { List } from '../api/resource';
import type { ArticleSummary } from '../api/types';
import { useResource } from '../api/resource';
import { navigate, type Place, withParameters } from '../navigation/location';
import { ArticleItem } from '../parts/ArticleItem';
import { Choices } from '../parts/Choices';
import { More } from '../parts/More';
import { Printed } from '../parts/Printed';
import { ListState } from '../parts/States';
import { Still } from '../parts/Still';
import { counted } from '../parts/words';
import { Facets } from './Facets';
import { isToldAtField } from './SearchForm';
import { type Filter, filterNames, filters, sortOf } from './query';

/** The articles that the question finds. */
export function Results({ place, list }: { place: Place; list: List<ArticleSummary> }) {
  const total = list.data && `${list.data.totalIsExact ? '' : 'about '}${counted(list.data.total, 'article')}`;
  useEffect(() => {
    document.title = `${place.parameters.get('q') ?? 'Articles'} · News`;
  }, [place]);
  return (
    <div class="results-view">
      <div class="results">
        <div class="results-head">
          <h1 aria-live="polite">{list.data ? total : list.problem ? 'Not searched' : 'Searching …'}</h1>
          <Choices
            label="Order"
            options={place.parameters.get('q') ? [['relevance', 'Best'] as const, ...orders] : orders}
            value={sortOf(place.parameters)}
            choose={value => navigate(withParameters(place, { sort: value }))}
          />
          <label>
            <input
              type="checkbox"
              checked={place.parameters.get('duplicates') === 'collapse'}
              onChange={event => navigate(withParameters(place, { duplicates: event.currentTarget.checked ? 'collapse' : null }))}
            />{' '}
            Fold reprints
          </label>
        </div>
        <Narrowed place={place} />
        {!isToldAtField(list.problem) && (
          <ListState
            list={list}
            what="articles"
            empty={
              <>
                No article matches. Take out a word or a filter, or <a href="/">start anew</a>.
              </>
            }
          />
        )}
        <h2 class="hidden">Articles found</h2>
        <ol class="items">
          {list.items.map(article => (
            <li key={article.id}>
              <Still of={[article]} draw={() => <ArticleItem article={article} />} />
            </li>
          ))}
        </ol>
        <More list={list} what="articles" isLast />
      </div>
      {list.data?.facets && <Facets facets={list.data.facets} place={place} />}
    </div>
  );
}

const orders = [
  ['published', 'Latest published'],
  ['received', 'Latest received'],
] as const satisfies readonly (readonly [string, string])[];

/** The filters in force, each with a way out of it. */
function Narrowed({ place }: { place: Place }) {
  const active = filters.filter(name => place.parameters.get(name));
  return active.length === 0 ? null : (
    <ul class="chips" aria-label="Filters in force">
      {active.map(name => (
        <li key={name}>
          <a class="chip remove" href={withParameters(place, { [name]: null })}>
            {filterNames[name]}: <FilterValue name={name} value={place.parameters.get(name)!} /> <span aria-hidden="true">×</span>
            <span class="hidden">: take this filter out</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

// Ids are for the address; people read names.
function FilterValue({ name, value }: { name: Filter; value: string }) {
  const path =
    (name === 'entity' || name === 'speaker') && /^(Q\d+|e_\w+)$/.test(value)
      ? `/entities/${encodeURIComponent(value)}`
      : name === 'story'
        ? `/stories/${encodeURIComponent(value)}`
        : null;
  const { data } = useResource<{ name?: string; title?: string | null }>(path);
  return <Printed>{data?.name ?? data?.title ?? value}</Printed>;
}
