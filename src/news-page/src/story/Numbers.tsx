import type { List } from '../api/resource';
import type { ArticleSummary } from '../api/types';
import { articleHref } from '../navigation/links';
import { Printed } from '../parts/Printed';
import { useKept } from '../parts/useKept';
import { bounds, count, counted } from '../parts/words';
import { type Claim, type Disputed, disputed } from './numbers';

/** Where the sources count differently. What is counted is told by its last word alone, so it is a hint where to look, and says so. */
export function Numbers({ list }: { list: List<ArticleSummary> }) {
  const things = disputed(list.items);
  return things.length === 0 ? null : (
    <section id="numbers">
      <h2>Numbers that differ</h2>
      <p class="quiet">
        The same word counted differently by different sources; they may mean different things by it.
        {list.more && !list.loadingMore && ` In the ${counted(list.items.length, 'article')} that are listed below so far.`}
      </p>
      <ul class="facts">
        {things.map(({ of, numbers }) => (
          <li key={of}>
            <h3>
              <Printed>{of}</Printed>
            </h3>
            <Claims of={of} numbers={numbers} />
          </li>
        ))}
      </ul>
    </section>
  );
}

// As many as the eye takes in; so that they span all, the others on demand are those between.
const few = 12;

function Claims({ of, numbers }: Disputed) {
  const [all, setAll] = useKept(`numbers of ${of}`);
  const between = numbers.length - few;
  return (
    <>
      <ul class="claims">
        {(all || between <= 0 ? numbers : [...numbers.slice(0, few / 2), ...numbers.slice(-few / 2)]).map(claims => (
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
      {between > 0 && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${between} between them`}
        </button>
      )}
    </>
  );
}

const wordsOf = ({ quantity }: Claim) => `${bounds[quantity.bound]}${count(quantity.value!)} ${quantity.unit ?? ''}`.trim();
