import type { QuantityMention, SpeakerClass, Statement } from '../api/types';

// Written out for the reason that dates are.
/** A number with its thousands told apart. */
export const count = (n: number) => `${Math.round(1000 * n) / 1000}`.replace(/(?<!\..*)\B(?=(\d{3})+(?!\d))/g, ',');

/** Counted things, as in "1 article" and "2,600 articles". */
export const counted = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

/** From how many sources; articles need not say theirs. */
export const fromSources = (sources: number) => (sources === 0 ? 'source unknown' : counted(sources, 'source'));

export const speakerClasses: Record<SpeakerClass, string> = {
  named: 'named',
  role: 'by role',
  organization: 'organisation',
  anonymous: 'anonymous',
  unknown: 'unknown',
};

export const statementKinds: Record<Statement['kind'], string> = {
  direct: 'in their words',
  indirect: 'reported',
  mixed: 'partly in their words',
};

export const bounds: Record<QuantityMention['bound'], string> = { exact: '', atLeast: 'at least ', atMost: 'at most ', about: 'about ' };

/** A category as people call it. */
export const categoryName = (category: string) => (category === 'PersonType' ? 'Role' : category);

/** The categories that have a colour of their own; all others share one. */
export const categoryClass = (category: string) =>
  ({ Person: 'person', PersonType: 'person', Organization: 'organization', Location: 'location' })[category] ?? 'other';

/** Dates and quantities are entities to some analysers; they have layers of their own here. */
export const isEntity = ({ category }: { category: string }) => category !== 'DateTime' && category !== 'Quantity';

/** Whether it tells what an article is about: "minister" stands in all of them. */
export const isNamed = (entity: { category: string }) => isEntity(entity) && entity.category !== 'PersonType';
