import { pathOf } from '../api/client';
import { useList } from '../api/resource';
import type { EntitySummary } from '../api/types';
import { navigate, type Place, withParameters } from '../navigation/location';
import { Choices } from '../parts/Choices';
import { showPeriod } from '../parts/dates';
import { EntityLink } from '../parts/EntityLinks';
import { Heading } from '../parts/Heading';
import { ListFilter } from '../parts/ListFilter';
import { More } from '../parts/More';
import { ListState } from '../parts/States';
import { categoryName, counted } from '../parts/words';

export function EntitiesView({ place }: { place: Place }) {
  const q = place.parameters.get('q');
  const category = place.parameters.get('category') ?? '';
  const list = useList<EntitySummary>(pathOf('/entities', { q, category, limit: 50 }));
  return (
    <div class="narrow">
      <Heading title="Entities" />
      <ListFilter place={place} problem={list.problem} label="Name begins with" />
      <Choices label="Kind" options={kinds} value={category} choose={value => navigate(withParameters(place, { category: value }))} />
      <ListState list={list} what="entities" empty={q || category ? 'No entity matches.' : 'No entity yet: they come with the articles.'} />
      <ol class="rows">
        {list.items.map(entity => (
          <li key={entity.id}>
            <span>
              <EntityLink entity={{ id: entity.id, name: entity.name, category: entity.category }} /> <span class="quiet">{categoryName(entity.category)}</span>
            </span>
            <span class="number">{counted(entity.articles, 'article')}</span>
            <span class="quiet">{showPeriod({ from: entity.first, to: entity.last })}</span>
          </li>
        ))}
      </ol>
      <More list={list} what="entities" isLast />
    </div>
  );
}

const kinds: readonly (readonly [string, string])[] = [
  ['', 'All'],
  ['Person', 'People'],
  ['Organization', 'Organisations'],
  ['Location', 'Places'],
];
