import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../api/client';
import { navigate, type Place, withParameters } from '../navigation/location';

/** One field that narrows a list by q; its fault is told below it. */
export function ListFilter({ place, problem, label }: { place: Place; problem: Problem | null; label: string }) {
  const asked = place.parameters.get('q') ?? '';
  const [q, setQ] = useState(asked);
  useEffect(() => setQ(asked), [asked]);
  const fault = problem?.parameter === 'q' ? problem.message : null;
  return (
    <form
      class="list-filter"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        navigate(withParameters(place, { q }));
      }}
    >
      <label>
        {label}{' '}
        <input
          type="search"
          value={q}
          onInput={event => setQ(event.currentTarget.value)}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : 'fault-q'}
        />
      </label>{' '}
      <button>Find</button>
      {fault !== null && (
        <p class="field-fault" id="fault-q" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
