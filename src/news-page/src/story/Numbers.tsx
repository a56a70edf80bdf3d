import type { List } from '../api/resource';
import type { ArticleSummary } from '../api/types';
import { articleHref } from '../navigation/links';
import { Printed } from '../parts/Printed';
import { bounds, count, counted } from '../parts/words';
import { type Claim, disputed } from './numbers';

/** Where the sources count differently. What is counted is told by its last word alone, so it is a hint where to look, and says so. */
export function Numbers({ list }: { list: List<ArticleSummary> }) {
  const things = disputed(list.items);
  return things.length === 0 ? null : (
    <section id="numbers">
      <h2>Numbers that differ</h2>
      <p class="quiet">
        The same word counted differently by different sources; they may mean different things by it.
        {list.more && ` In the ${counted(list.items.length, 'article')} that are listed below so far.`}
      </p>
      <ul class="facts">
        {things.map(({ of, numbers }) => (
          <li key={of}>
            <h3>
              <Printed>{of}</Printed>
            </h3>
            <ul class="claims">
              {numbers.map(claims => (
                <li key={wordsOf(claims[0]!)}>
                  <b>{wordsOf(claims[0]!)}</b>{' '}
                  {claims.map(({ article, quantity }, i) => (
                    <>
                      {i > 0 && ', '}
                      <a key={article.id} class="evidence-link quiet" href={articleHref(article.id, quantity, article.revision)}>
                        <Printed>{article.source?.name ?? 'Source unknown'}</Printed>
                      </a>
                    </>
                  ))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordsOf = ({ quantity }: Claim) => `${bounds[quantity.bound]}${count(quantity.value!)} ${quantity.unit ?? ''}`.trim();
