import { pathOf } from '../api/client';
import { useList } from '../api/resource';
import type { ArticleSummary, EntityDetail } from '../api/types';
import { articleHref } from '../navigation/links';
import { showPublished } from '../parts/dates';
import { More } from '../parts/More';
import { Printed } from '../parts/Printed';
import { ListState } from '../parts/States';
import { statementKinds } from '../parts/words';

/** What articles have the entity say. */
export function EntityStatements({ entity }: { entity: EntityDetail }) {
  const list = useList<ArticleSummary>(pathOf('/articles', { speaker: entity.id, fields: 'statements,text', limit: 25 }));
  return (
    <>
      <ListState list={list} what="statements" empty="No article quotes it." />
      <ul class="facts">
        {list.items.flatMap(article =>
          (article.statements ?? [])
            .filter(statement => statement.speaker.entityId === entity.id)
            .map(statement => (
              <li key={`${article.id} ${statement.offset}`}>
                <p class={statement.kind}>
                  <a class="evidence-link" href={articleHref(article.id, statement, article.revision)}>
                    <Printed>{article.text?.slice(statement.offset, statement.offset + statement.length)}</Printed>
                  </a>
                </p>
                <span class="quiet">
                  {statement.cue && <Printed>{statement.cue}</Printed>} ({statementKinds[statement.kind]}) ·{' '}
                  <Printed>{article.source?.name ?? 'Source unknown'}</Printed>, {showPublished(article.published)}
                </span>
              </li>
            )),
        )}
      </ul>
      <More list={list} what="articles" isLast />
    </>
  );
}
