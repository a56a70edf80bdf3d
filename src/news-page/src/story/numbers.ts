import type { ArticleSummary, QuantityMention } from '../api/types';

/** One number as one article prints it. */
export interface Claim {
  article: ArticleSummary;
  quantity: QuantityMention;
}

/** What several sources count, and do not count alike: each number with those who print it, the smallest first. */
export interface Disputed {
  of: string;
  numbers: Claim[][];
}

// More would be a list to search, not one to look at.
const most = 10;

// They count nothing that another source could count otherwise.
const uncounted = new Set(['ordinal', 'year', 'ratio']);

/** Things that at least two sources put a number to, and not the same one; those that most sources speak of first. */
export function disputed(articles: ArticleSummary[]): Disputed[] {
  const byThing = new Map<string, Claim[]>();
  for (const article of articles) {
    for (const quantity of article.duplicate ? [] : (article.quantities ?? [])) {
      const thing = thingOf(quantity);
      if (thing !== null && quantity.value !== null) {
        byThing.set(thing, [...(byThing.get(thing) ?? []), { article, quantity }]);
      }
    }
  }

  return [...byThing.values()]
    .filter(claims => sourcesOf(claims) > 1 && new Set(claims.map(claim => claim.quantity.value)).size > 1)
    .sort((a, b) => sourcesOf(b) - sourcesOf(a) || b.length - a.length)
    .slice(0, most)
    .map(claims => ({ of: nameOf(claims), numbers: byNumber(claims) }));
}

const sourcesOf = (claims: Claim[]) => new Set(claims.map(claim => claim.article.source?.name)).size;

// The last word says what is counted; adjectives differ from source to source. Number and case of it do not matter.
function thingOf({ of, unit }: QuantityMention): string | null {
  const head = of?.toLowerCase().match(/\p{L}+/gu)?.at(-1);
  return head === undefined || (unit !== null && uncounted.has(unit)) ? null : `${unit ?? ''} ${head.length > 3 ? head.replace(/s$/, '') : head}`;
}

// The shortest printed form: it has the fewest adjectives.
const nameOf = (claims: Claim[]) => claims.map(claim => claim.quantity.of!).reduce((a, b) => (b.length < a.length ? b : a));

function byNumber(claims: Claim[]): Claim[][] {
  const numbers = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.quantity.bound} ${claim.quantity.value}`;
    const alike = numbers.get(key) ?? [];
    // A source that repeats itself is heard once for each number.
    if (alike.every(other => other.article.source?.name !== claim.article.source?.name)) {
      numbers.set(key, [...alike, claim]);
    }
  }

  return [...numbers.values()].sort((a, b) => a[0]!.quantity.value! - b[0]!.quantity.value!);
}
