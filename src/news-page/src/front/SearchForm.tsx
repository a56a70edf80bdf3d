import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../api/client';
import { navigate, type Place, withParameters } from '../navigation/location';
import { isAsking } from './query';

const fields = ['q', 'from', 'to', 'mentionedFrom', 'mentionedTo'] as const;

export const isToldAtField = (problem: Problem | null) => fields.some(name => name === problem?.parameter);

/** The question: words, and when. A fault of the question is told at the field that has it. */
export function SearchForm({ place, problem }: { place: Place; problem: Problem | null }) {
  const [values, setValues] = useState(() => read(place));
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => setValues(read(place)), [place]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        box.current?.focus();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const fault = (name: string) => (problem?.parameter === name ? problem.message : null);
  const field = (name: (typeof fields)[number], placeholder: string) => ({
    name,
    placeholder,
    value: values[name] ?? '',
    onInput: (event: { currentTarget: HTMLInputElement }) => setValues({ ...values, [name]: event.currentTarget.value }),
    'aria-invalid': fault(name) !== null,
    'aria-describedby': fault(name) === null ? undefined : `fault-${name}`,
  });
  const told = (name: string) =>
    fault(name) !== null && (
      <p class="field-fault" id={`fault-${name}`} role="alert">
        {fault(name)}
        {name === 'q' && <PlaceOfFault message={fault(name)!} q={place.parameters.get('q') ?? ''} />}
      </p>
    );
  const hasDates = fields.some(name => name !== 'q' && (values[name] || fault(name)));
  return (
    <form
      class="search"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        navigate(withParameters({ path: '/', parameters: place.path === '/' ? place.parameters : new URLSearchParams() }, values));
      }}
    >
      <div class="search-line">
        <label class="for-box" for="q">
          Search
        </label>
        <input ref={box} id="q" type="search" autocomplete="off" {...field('q', 'Words, "a phrase", NEAR/5, prefix*')} />
        <button class="main">Search</button>
      </div>
      {told('q')}
      <div class="search-more">
        <QueryHelp />
        <details open={hasDates || undefined}>
          <summary>Dates</summary>
          <div class="date-fields">
            <label>
              Published from <input {...field('from', '2025-03-01')} />
            </label>
            <label>
              to <input {...field('to', '2025-03')} />
            </label>
            {told('from')}
            {told('to')}
            <label>
              Tells of dates from <input {...field('mentionedFrom', '2024')} />
            </label>
            <label>
              to <input {...field('mentionedTo', '2025')} />
            </label>
            {told('mentionedFrom')}
            {told('mentionedTo')}
          </div>
        </details>
        {isAsking(place.parameters) && place.path === '/' && <a href="/">Clear all</a>}
      </div>
    </form>
  );
}

/** The query with the character that the message speaks of marked, where it speaks of one. */
function PlaceOfFault({ message, q }: { message: string; q: string }) {
  const at = Number(/^At character (\d+)/.exec(message)?.[1] ?? 0) - 1;
  return at < 0 ? null : (
    <code class="fault-place">
      {q.slice(0, at)}
      <mark>{q.slice(at, at + 1) || '␣'}</mark>
      {q.slice(at + 1)}
    </code>
  );
}

function read(place: Place): Record<string, string> {
  return Object.fromEntries(fields.map(name => [name, (place.path === '/' && place.parameters.get(name)) || '']));
}

function QueryHelp() {
  return (
    <details class="help">
      <summary>How to ask</summary>
      <table>
        <tbody>
          {examples.map(([query, meaning]) => (
            <tr key={query}>
              <th scope="row">
                <code>{query}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">
        Dates are a year, a month or a day: 2025, 2025-03, 2025-03-02. Press <kbd>/</kbd> to come back to the search field.
      </p>
    </details>
  );
}

const examples = [
  ['ferry collision', 'both words, in any inflection'],
  ['"one for one"', 'the phrase as written'],
  ['ferry OR cutter', 'either of them'],
  ['ferry NOT strike', 'the first without the second'],
  ['(ferry OR cutter) AND court', 'brackets group'],
  ['captain NEAR/5 arrested', 'at most five words apart'],
  ['negotiat*', 'any word that begins so'],
  ['speaker:minister', 'somebody so called is quoted; likewise title:, entity: and source:'],
] as const;
