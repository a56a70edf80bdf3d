import type { ComponentChildren } from 'preact';
import type { Article, DateMention, Entity, QuantityMention, Span, Statement } from '../api/types';
import { entityHref } from '../navigation/links';
import { type Place, withParameters } from '../navigation/location';
import { showDate, showPartial } from '../parts/dates';
import { Printed } from '../parts/Printed';
import { Tone } from '../parts/Tone';
import { bounds, categoryClass, categoryName, count, isEntity, speakerClasses, statementKinds } from '../parts/words';

/** Everything that was found, as lists; each entry leads to its place in the text. */
export function Found({ article, place, evidence }: { article: Article; place: Place; evidence: Span | null }) {
  const to = (span: Span) => withParameters(place, { at: `${span.offset},${span.length}` });
  const link = (span: Span, children: ComponentChildren) => (
    <a href={to(span)} aria-current={evidence?.offset === span.offset && evidence.length === span.length ? 'location' : undefined}>
      {children}
    </a>
  );
  return (
    <aside class="found" aria-label="Found in the text">
      <Group name="Entities" items={article.entities.filter(isEntity)} isOpen render={entity => <EntityEntry entity={entity} link={link} />} />
      <Group
        name="Statements"
        items={article.statements}
        isOpen
        render={statement => <StatementEntry statement={statement} text={article.text} link={link} />}
      />
      <Group name="Dates" items={article.dates} render={date => <DateEntry date={date} link={link} />} />
      <Group name="Quantities" items={article.quantities} render={quantity => <QuantityEntry quantity={quantity} link={link} />} />
      {article.keyPhrases.length > 0 && (
        <section>
          <h2>Key phrases</h2>
          <p class="quiet">
            <Printed>{article.keyPhrases.join(' · ')}</Printed>
          </p>
        </section>
      )}
    </aside>
  );
}

type LinkTo = (span: Span, children: ComponentChildren) => ComponentChildren;

function Group<T>({ name, items, isOpen = false, render }: { name: string; items: T[]; isOpen?: boolean; render: (item: T) => ComponentChildren }) {
  return (
    <details open={isOpen && items.length > 0}>
      <summary>
        <h2>{name}</h2> <span class="quiet">{count(items.length)}</span>
      </summary>
      {items.length === 0 ? (
        <p class="quiet">None found.</p>
      ) : (
        <ul>
          {items.map((item, i) => (
            <li key={i}>{render(item)}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

// Beyond these a row of numbers tells nothing; the marks in the text show the rest.
const mostMentions = 12;

function EntityEntry({ entity, link }: { entity: Entity; link: LinkTo }) {
  return (
    <>
      <a class={`chip ${categoryClass(entity.category)}`} href={entityHref(entity.id)}>
        <Printed>{entity.name}</Printed>
      </a>{' '}
      <span class="quiet">
        {categoryName(entity.category)} {entity.sentiment && entity.sentiment.label !== 'neutral' && <Tone sentiment={entity.sentiment} of={`Towards ${entity.name}`} />}
      </span>
      <span class="mentions" aria-label="Mentions">
        {entity.mentions.slice(0, mostMentions).map((mention, i) => (
          <span key={i}>{link(mention, <Printed>{mention.text === entity.name ? i + 1 : mention.text}</Printed>)} </span>
        ))}
        {entity.mentions.length > mostMentions && <span class="quiet">and {entity.mentions.length - mostMentions} more</span>}
      </span>
    </>
  );
}

function StatementEntry({ statement, text, link }: { statement: Statement; text: string; link: LinkTo }) {
  const { speaker } = statement;
  return (
    <>
      <span class="speaker">
        <Printed>{speaker.text ?? 'Unknown speaker'}</Printed>
        {(speaker.class === 'anonymous' || speaker.class === 'unknown') && <span class="badge">{speakerClasses[speaker.class]}</span>}{' '}
        <span class="quiet">
          <Printed>{statement.cue}</Printed> · {statementKinds[statement.kind]}
          {statement.via && (
            <>
              {' '}
              · via <Printed>{statement.via}</Printed>
            </>
          )}
        </span>
      </span>
      <span class="said">{link(statement, <Printed>{text.slice(statement.offset, statement.offset + statement.length)}</Printed>)}</span>
    </>
  );
}

function DateEntry({ date, link }: { date: DateMention; link: LinkTo }) {
  return (
    <>
      {link(date, <Printed>{date.text}</Printed>)}{' '}
      <span class="quiet" title={date.rule}>
        {date.resolved ? showDate(date.resolved) : showPartial(date.timex)}
      </span>
    </>
  );
}

function QuantityEntry({ quantity, link }: { quantity: QuantityMention; link: LinkTo }) {
  return (
    <>
      {link(quantity, <Printed>{quantity.text}</Printed>)}{' '}
      <span class="quiet">
        {bounds[quantity.bound]}
        {quantity.value === null ? 'value unknown' : count(quantity.value)} {quantity.unit} {quantity.of && <Printed>{quantity.of}</Printed>}
      </span>
    </>
  );
}
