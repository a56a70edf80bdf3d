import type { EntityReference } from '../api/types';
import { entityHref } from '../navigation/links';
import { Printed } from './Printed';
import { categoryClass, isNamed } from './words';

export function EntityLinks({ entities }: { entities: (EntityReference & { articles?: number })[] }) {
  return entities.length === 0 ? null : (
    <ul class="chips" aria-label="Entities">
      {entities.filter(isNamed).map(entity => (
        <li key={entity.id}>
          <EntityLink entity={entity} />
        </li>
      ))}
    </ul>
  );
}

export function EntityLink({ entity }: { entity: EntityReference & { articles?: number } }) {
  return (
    <a class={`chip ${categoryClass(entity.category)}`} href={entityHref(entity.id)} title={entity.category}>
      <Printed>{entity.name}</Printed>
      {entity.articles !== undefined && <span class="quiet"> {entity.articles}</span>}
    </a>
  );
}
