import type { Article, Span } from '../api/types';
import { categoryClass, isEntity } from '../parts/words';

export type Layer = 'entities' | 'statements' | 'dates' | 'quantities';

export const layers: readonly (readonly [Layer, string])[] = [
  ['entities', 'Entities'],
  ['statements', 'Statements'],
  ['dates', 'Dates'],
  ['quantities', 'Quantities'],
];

/** Something found in the text, as it is drawn. */
export interface Mark {
  start: number;
  end: number;
  layer: Layer | 'sentence' | 'evidence';
  /** CSS class of the pieces it covers. */
  look: string;
  /** What it is, in words; empty for what was asked for. */
  says: string;
}

/** A run of text that the same marks cover. */
export interface Piece {
  start: number;
  end: number;
  marks: Mark[];
}

const at = (span: Span, layer: Mark['layer'], look: string, says: string): Mark => ({
  start: span.offset,
  end: span.offset + span.length,
  layer,
  look,
  says,
});

export function marksOf(article: Article, shown: ReadonlySet<Layer>): Mark[] {
  return [
    ...(shown.has('entities')
      ? article.entities.filter(isEntity).flatMap(entity =>
          entity.mentions.map(mention => at(mention, 'entities', `entity ${categoryClass(entity.category)}`, `${entity.category}: ${entity.name}`)),
        )
      : []),
    ...(shown.has('statements')
      ? article.statements.map(statement =>
          at(statement, 'statements', `statement by-${statement.speaker.class}`, `${statement.speaker.text ?? 'Somebody'} ${statement.cue ?? 'is quoted'}`),
        )
      : []),
    ...(shown.has('dates') ? article.dates.map(date => at(date, 'dates', 'date', `Date: ${date.resolved ?? date.timex}`)) : []),
    ...(shown.has('quantities') ? article.quantities.map(quantity => at(quantity, 'quantities', 'quantity', `Quantity: ${quantity.value ?? '?'}`)) : []),
  ];
}

/** The sentences that an evidence lies in, and the evidence itself. */
export function evidenceMarks(article: Article, evidence: Span | null): Mark[] {
  if (!evidence) {
    return [];
  }

  const end = evidence.offset + evidence.length;
  return [
    ...article.sentences
      .filter(sentence => sentence.offset < end && sentence.offset + sentence.length > evidence.offset)
      .map(sentence => at(sentence, 'sentence', 'proof', '')),
    at(evidence, 'evidence', 'evidence', ''),
  ];
}

/** Cuts a stretch of text wherever a mark begins or ends. Marks may overlap in any way. One sweep over their ends. */
export function cut(start: number, end: number, marks: Mark[]): Piece[] {
  const inside = marks.filter(mark => mark.start < end && mark.end > start && mark.end > mark.start);
  const borders = [...new Set([start, end, ...inside.flatMap(mark => [Math.max(mark.start, start), Math.min(mark.end, end)])])].sort((a, b) => a - b);
  const byStart = inside.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const [from, to] = [borders[i]!, borders[i + 1]!];
    open = open.filter(mark => mark.end > from);
    for (; next < byStart.length && byStart[next]!.start <= from; next++) {
      open.push(byStart[next]!);
    }

    pieces.push({ start: from, end: to, marks: [...open] });
  }

  return pieces;
}

/** Paragraphs as stretches of the text, each with the marks that reach into it. Marks must be few a paragraph, not few a text. */
export function paragraphs(text: string, marks: Mark[]): { start: number; end: number; marks: Mark[] }[] {
  const result: { start: number; end: number; marks: Mark[] }[] = [];
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (text.slice(start, end).trim() !== '') {
      result.push({ start, end, marks: [] });
    }

    start = end + 1;
  }

  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let first = 0;
  for (const mark of sorted) {
    while (first < result.length && result[first]!.end <= mark.start) {
      first++;
    }

    for (let i = first; i < result.length && result[i]!.start < mark.end; i++) {
      result[i]!.marks.push(mark);
    }
  }

  return result;
}
