import type { List } from '../api/resource';
import type { SpeakerClass, SpeakerStatements, StatementPage } from '../api/types';
import { entityHref } from '../navigation/links';
import { EvidenceLink, EvidenceSource, Others } from '../parts/EvidenceLink';
import { More } from '../parts/More';
import { Printed } from '../parts/Printed';
import { ListState } from '../parts/States';
import { Still } from '../parts/Still';
import { useGradually } from '../parts/useGradually';
import { useKept } from '../parts/useKept';
import { counted, fromSources, speakerClasses, statementKinds } from '../parts/words';

// Those who are heard most; the others on demand.
const fewSpeakers = 12;

// About a window's height of them.
const atOnce = 5;

/** Who said what: a speaker after the other. */
export function Statements({ list }: { list: List<SpeakerStatements, StatementPage> }) {
  const [all, setAll] = useKept('speakers');
  const shown = all ? list.items.length : Math.min(list.items.length, fewSpeakers);
  const drawn = useGradually(shown, atOnce);
  return (
    <>
      <ListState list={list} what="statements" empty="Nobody is quoted in the articles of this story." />
      {list.data && list.items.length > 0 && <ByClass shares={list.data.shares} />}
      <ol class="speakers">
        {list.items.slice(0, Math.min(shown, drawn)).map((speaker, i) => (
          <li key={i}>
            <Still of={[speaker]} draw={() => <Speaker of={speaker} />} />
          </li>
        ))}
      </ol>
      {list.items.length > fewSpeakers && !all ? (
        <button type="button" onClick={() => setAll(true)}>
          {counted(list.items.length - fewSpeakers, 'more speaker')}
        </button>
      ) : (
        <More list={list} what="speakers" />
      )}
    </>
  );
}

function ByClass({ shares }: { shares: StatementPage['shares'] }) {
  const sum = Object.values(shares).reduce((total, share) => total + share, 0) || 1;
  return (
    <p class="quiet">
      {(Object.keys(speakerClasses) as SpeakerClass[])
        .filter(name => shares[name] > 0)
        .map(name => `${Math.round((100 * shares[name]) / sum)}\u00a0% ${speakerClasses[name]}`)
        .join(', ')}
    </p>
  );
}

// Enough to hear a voice without losing the others from sight.
const fewStatements = 3;

function Speaker({ of: { speaker, articles, sources, statements } }: { of: SpeakerStatements }) {
  const [all, setAll] = useKept(`statements of ${speaker.entityId ?? speaker.name}`);
  const name = <Printed>{speaker.name ?? 'Unknown speaker'}</Printed>;
  return (
    <article>
      <h3>
        {speaker.entityId ? <a href={entityHref(speaker.entityId)}>{name}</a> : name}{' '}
        {speaker.class !== 'named' && <span class={`badge ${speaker.class}`}>{speakerClasses[speaker.class]}</span>}
      </h3>
      <p class="quiet">
        {speaker.role !== null && (
          <>
            <Printed>{speaker.role}</Printed> ·{' '}
          </>
        )}
        {counted(statements.length, 'statement')} in {counted(articles, 'article')}, {fromSources(sources.length)}
        {speaker.names.length > 1 && (
          <>
            {' '}
            · printed as <Printed>{speaker.names.join(', ')}</Printed>
          </>
        )}
      </p>
      <ul class="facts">
        {(all ? statements : statements.slice(0, fewStatements)).map((statement, i) => (
          <li key={i}>
            <p class={statement.kind}>
              <EvidenceLink evidence={statement.evidence}>
                <Printed>{statement.kind === 'direct' ? `“${statement.text}”` : statement.text}</Printed>
              </EvidenceLink>
            </p>
            <span class="quiet">
              {statement.cue && <Printed>{statement.cue}</Printed>} ({statementKinds[statement.kind]})
              {statement.via && (
                <>
                  {' '}
                  via <Printed>{statement.via}</Printed>
                </>
              )}
              {' · '}
            </span>
            <EvidenceSource evidence={statement.evidence} />
            <Others others={statement.others} />
          </li>
        ))}
      </ul>
      {statements.length > fewStatements && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${statements.length - fewStatements} more`}
        </button>
      )}
    </article>
  );
}
