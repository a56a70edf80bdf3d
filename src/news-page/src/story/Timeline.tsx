import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { List } from '../api/resource';
import type { Period, TimelineLine } from '../api/types';
import { showDate, showPartial } from '../parts/dates';
import { EvidenceLink, EvidenceSource, Others } from '../parts/EvidenceLink';
import { More } from '../parts/More';
import { Printed } from '../parts/Printed';
import { ListState } from '../parts/States';
import { Still } from '../parts/Still';
import { useGradually } from '../parts/useGradually';
import { useKept } from '../parts/useKept';

// What lies further before the first report is what led to it, or history.
const daysBefore = 60;

/** What happened when: dated facts in order, then what has only part of a date, then what has none. What lies long before the story is folded. */
export function Timeline({ list, period }: { list: List<TimelineLine>; period: Period }) {
  const begins = period.from === null ? '' : new Date(Date.parse(period.from) - daysBefore * 86_400_000).toISOString();
  const dated = list.items.filter(line => line.date !== null);
  const isLongBefore = ({ date }: TimelineLine) => date! < begins.slice(0, date!.length);
  const before = dated.filter(isLongBefore);
  const partly = list.items.filter(line => line.date === null && line.partial !== null);
  const undated = list.items.filter(line => line.date === null && line.partial === null);
  return (
    <>
      <ListState list={list} what="the timeline" empty="The articles of this story name no date that could be placed." />
      <Folded name="Long before" lines={before}>
        <Days lines={before} />
      </Folded>
      <Days lines={dated.filter(line => !isLongBefore(line))} />
      <Folded name="Only partly dated" lines={partly} isOpen={dated.length === 0}>
        <Lines name="partly dated" lines={partly} isPartly />
      </Folded>
      <Folded name="Without a date" lines={undated} isOpen={dated.length + partly.length === 0}>
        <Lines name="undated" lines={undated} />
      </Folded>
      <More list={list} what="of the timeline" />
    </>
  );
}

function Folded({ name, lines, isOpen = false, children }: { name: string; lines: TimelineLine[]; isOpen?: boolean; children: ComponentChildren }) {
  const [open, setOpen] = useKept(name, isOpen);
  return lines.length === 0 ? null : (
    <details class="folded" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{name}</h3> <span class="quiet">{lines.length}</span>
      </summary>
      {children}
    </details>
  );
}

// About a window's height of them.
const atOnce = 4;

function Days({ lines }: { lines: TimelineLine[] }) {
  const days = useMemo(() => groups(lines), [lines]);
  const drawn = useGradually(days.length, atOnce);
  return (
    <ol class="timeline">
      {days.slice(0, drawn).map(([date, lines]) => (
        <li key={date}>
          <h3>
            <time dateTime={date}>{showDate(date)}</time>
          </h3>
          <Still of={[lines]} draw={() => <Lines name={date} lines={lines} />} />
        </li>
      ))}
    </ol>
  );
}

// A day is scanned, not read: the rest of a busy one on demand.
const fewLines = 3;

function Lines({ name, lines, isPartly = false }: { name: string; lines: TimelineLine[]; isPartly?: boolean }) {
  const [all, setAll] = useKept(`lines ${name}`);
  return (
    <>
      <ul class="facts">
        {(all ? lines : lines.slice(0, fewLines)).map((line, i) => (
          <li key={i}>
            <p>
              {isPartly && line.partial && <b>{showPartial(line.partial)}: </b>}
              <EvidenceLink evidence={line.evidence}>
                <Printed>{line.text}</Printed>
              </EvidenceLink>
            </p>
            <EvidenceSource evidence={line.evidence} />
            <Others others={line.others} />
          </li>
        ))}
      </ul>
      {lines.length > fewLines && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${lines.length - fewLines} more`}
        </button>
      )}
    </>
  );
}

function groups(lines: TimelineLine[]): [string, TimelineLine[]][] {
  const byDate = new Map<string, TimelineLine[]>();
  for (const line of lines) {
    byDate.set(line.date!, [...(byDate.get(line.date!) ?? []), line]);
  }

  return [...byDate];
}
