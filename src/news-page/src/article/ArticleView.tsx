import { useMemo } from 'preact/hooks';
import { pathOf } from '../api/client';
import { useResource } from '../api/resource';
import type { Article, Span } from '../api/types';
import { articleHref, storyHref } from '../navigation/links';
import { navigate, type Place, withParameters } from '../navigation/location';
import { showInstant, showPublished } from '../parts/dates';
import { Heading } from '../parts/Heading';
import { Printed } from '../parts/Printed';
import { Fault, Loading } from '../parts/States';
import { Tone } from '../parts/Tone';
import { isEntity } from '../parts/words';
import { ArticleText } from './ArticleText';
import { Downloads } from './Downloads';
import { Found } from './Found';
import { type Layer, layers } from './marks';

/** One article: its text, and everything that was found in it. */
export function ArticleView({ id, place }: { id: string; place: Place }) {
  const path = pathOf(`/articles/${encodeURIComponent(id)}`, { revision: place.parameters.get('revision') });
  const { data: article, problem, reload } = useResource<Article>(path);
  const off = place.parameters.get('off') ?? '';
  const shown = useMemo(() => new Set(layers.map(([layer]) => layer).filter(layer => !off.split(',').includes(layer))), [off]);
  const evidence = parseSpan(place.parameters.get('at'));
  if (!article) {
    return (
      <>
        <Heading title="Article" />
        {problem ? <Fault problem={problem} retry={reload} /> : <Loading what="the article" />}
      </>
    );
  }

  const toggle = (layer: Layer) => {
    const hidden = layers.map(([name]) => name).filter(name => shown.has(name) === (name === layer));
    navigate(withParameters(place, { off: hidden.join(',') }), 'replace');
  };
  return (
    <div class="article-view">
      <header>
        <Heading title={article.title ?? 'Article without headline'}>
          {article.title === null ? <i>No headline</i> : <Printed>{article.title}</Printed>}
        </Heading>
        <About article={article} />
      </header>
      <section class="reading" aria-label="Text">
        <div class="layers" role="group" aria-label="What is marked in the text">
          {layers.map(([layer, name]) => (
            <button key={layer} type="button" class={`layer ${layer}`} aria-pressed={shown.has(layer)} onClick={() => toggle(layer)}>
              <span class="sample">{name}</span> {count(article, layer)}
            </button>
          ))}
        </div>
        {evidence && evidence.offset + evidence.length > article.text.length && (
          <p class="state empty">The address points beyond the end of this revision of the text.</p>
        )}
        <ArticleText article={article} shown={shown} evidence={evidence} />
      </section>
      <Found article={article} place={place} evidence={evidence} />
    </div>
  );
}

function About({ article }: { article: Article }) {
  const revisions = Array.from({ length: article.revision - 1 }, (_, i) => i + 1);
  return (
    <>
      <p class="by-line">
        {article.source?.name ? <Printed>{article.source.name}</Printed> : <span title={article.sourceReason}>Source unknown</span>}
        <span title={article.published.reason ?? `from ${article.published.from}`}>{showPublished(article.published)}</span>
        <Tone sentiment={article.sentiment} />
        <span class="quiet">
          {article.language ?? 'language unknown'} · {article.receivedAt ? `received ${showInstant(article.receivedAt)}` : article.receivedAtReason}
        </span>
      </p>
      {article.analysisSkipped && <p class="state empty">Not analysed: {article.analysisSkipped.reason}</p>}
      {article.duplicate && (
        <p>
          {article.duplicate.kind === 'exact' ? 'A reprint' : 'A near copy'} of <a href={articleHref(article.duplicate.of)}>this article</a>:{' '}
          <Printed>{article.duplicate.reason}</Printed>
        </p>
      )}
      {article.story ? (
        <p>
          Part of <a href={storyHref(article.story.id)}>this story</a>: <Printed>{article.story.reason.text}</Printed>
        </p>
      ) : (
        article.storyReason && <p class="quiet">{article.storyReason === 'not-placed-yet' ? 'Not placed into a story yet.' : article.storyReason}</p>
      )}
      {revisions.length > 0 && (
        <p>
          Revision {article.revision}. Earlier:{' '}
          {revisions.map(revision => (
            <>
              <a href={articleHref(article.id, null, revision)}>{revision}</a>{' '}
            </>
          ))}
        </p>
      )}
      <Downloads article={article} />
    </>
  );
}

function count(article: Article, layer: Layer): number {
  return layer === 'entities' ? article.entities.filter(isEntity).reduce((sum, entity) => sum + entity.mentions.length, 0) : article[layer].length;
}

/** "253,11" in an address: where the evidence stands. */
function parseSpan(text: string | null): Span | null {
  const parts = /^(\d{1,9}),(\d{1,9})$/.exec(text ?? '');
  return parts && Number(parts[2]) > 0 ? { offset: Number(parts[1]), length: Number(parts[2]) } : null;
}
