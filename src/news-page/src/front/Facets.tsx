import { useState } from 'preact/hooks';
import type { FacetCount, FacetName, Facets as AllFacets } from '../api/types';
import { type Place, withParameters } from '../navigation/location';
import { showDate } from '../parts/dates';
import { Printed } from '../parts/Printed';
import { count, isNamed } from '../parts/words';
import { facetNames } from './query';

const titles: Record<FacetName, string> = { source: 'Source', entity: 'Entity', sentiment: 'Sentiment', language: 'Language', month: 'Month' };

/** How the results divide; each part narrows them to itself. */
export function Facets({ facets, place }: { facets: AllFacets; place: Place }) {
  return (
    <nav class="facets" aria-label="Narrow the results">
      {facetNames.map(name => {
        const counts = (facets[name] ?? []).filter(({ category }) => category === undefined || isNamed({ category }));
        return counts.length > 0 && <FacetGroup key={name} name={name} facets={counts} place={place} />;
      })}
      {!facets.isExact && <p class="quiet">There are more: not every article was counted.</p>}
    </nav>
  );
}

// The first few tell what it is about; the rest on demand.
const mostShown = 7;

function FacetGroup({ name, facets, place }: { name: FacetName; facets: FacetCount[]; place: Place }) {
  const [all, setAll] = useState(false);
  const shown = all ? facets : facets.slice(0, mostShown);
  return (
    <section>
      <h2>{titles[name]}</h2>
      <ul>
        {shown.map(facet => (
          <li key={facet.value}>
            <FacetLink name={name} facet={facet} place={place} />
          </li>
        ))}
      </ul>
      {facets.length > mostShown && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${facets.length - mostShown} more`}
        </button>
      )}
    </section>
  );
}

function FacetLink({ name, facet, place }: { name: FacetName; facet: FacetCount; place: Place }) {
  const isMonth = name === 'month';
  const isOn = isMonth
    ? place.parameters.get('from') === facet.value && place.parameters.get('to') === facet.value
    : place.parameters.get(name) === facet.value;
  const value = isOn ? null : facet.value;
  const href = withParameters(place, isMonth ? { from: value, to: value } : { [name]: value });
  return (
    <a href={href} aria-current={isOn || undefined}>
      <Printed>{isMonth ? showDate(facet.value) : (facet.name ?? facet.value)}</Printed> <span class="quiet">{count(facet.count)}</span>
    </a>
  );
}
