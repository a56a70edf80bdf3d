import type { ComponentChildren } from 'preact';
import type { Evidence } from '../api/types';
import { articleHref } from '../navigation/links';
import { showDate } from './dates';
import { Printed } from './Printed';
import { counted } from './words';

/** A way to the sentence that proves it. */
export function EvidenceLink({ evidence, children }: { evidence: Evidence; children: ComponentChildren }) {
  return (
    <a class="evidence-link" href={articleHref(evidence.article, evidence, evidence.revision)} title={evidence.title ?? undefined}>
      {children}
    </a>
  );
}

export function EvidenceSource({ evidence }: { evidence: Evidence }) {
  return (
    <span class="quiet">
      <Printed>{evidence.source ?? 'Source unknown'}</Printed>
      {evidence.published && `, ${showDate(evidence.published.slice(0, 10))}`}
    </span>
  );
}

/** The same, told elsewhere. */
export function Others({ others }: { others: Evidence[] }) {
  return others.length === 0 ? null : (
    <details class="others">
      <summary>also in {counted(others.length, 'place')}</summary>
      <ul>
        {others.map((evidence, i) => (
          <li key={i}>
            <EvidenceLink evidence={evidence}>
              <Printed>{evidence.title ?? 'No headline'}</Printed>
            </EvidenceLink>{' '}
            <EvidenceSource evidence={evidence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
