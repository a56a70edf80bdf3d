import type { ComponentChildren } from 'preact';
import type { ArticleSummary, Highlight } from '../api/types';
import { articleHref, storyHref } from '../navigation/links';
import { showPublished } from './dates';
import { EntityLinks } from './EntityLinks';
import { Headline } from './Headline';
import { Marked } from './Marked';
import { Printed } from './Printed';
import { Tone } from './Tone';

/** An article in a list. */
export function ArticleItem({ article, isInStory = false, children }: { article: ArticleSummary; isInStory?: boolean; children?: ComponentChildren }) {
  return (
    <article class="item">
      <h3>
        <a href={articleHref(article.id)}>
          <Headline article={article} marks={article.highlights.filter(highlight => highlight.field === 'title')} />
        </a>
      </h3>
      <ByLine article={article} isInStory={isInStory} />
      <Snippets article={article} />
      {children}
      {!isInStory && <EntityLinks entities={article.entities} />}
    </article>
  );
}

export function ByLine({ article, isInStory = false }: { article: ArticleSummary; isInStory?: boolean }) {
  return (
    <p class="by-line">
      <Printed>{article.source?.name ?? 'Source unknown'}</Printed>
      <span>{showPublished(article.published)}</span>
      <Tone sentiment={article.sentiment} />
      {article.duplicate && (
        <a class="badge" href={articleHref(article.duplicate.of)} title={article.duplicate.reason}>
          {article.duplicate.kind === 'exact' ? 'reprint' : 'near copy'}
        </a>
      )}
      {!isInStory && article.story && (
        <a href={storyHref(article.story.id)} title={article.story.reason.text}>
          its story
        </a>
      )}
      {article.language !== null && article.language !== 'en' && <span class="badge">{article.language}</span>}
    </p>
  );
}

// A line or two: enough to judge by.
const mostSnippets = 2;
const lead = 60;
const snippetLength = 200;

/** Where the query's words stand, each a way into the text. */
function Snippets({ article }: { article: ArticleSummary }) {
  const text = article.text;
  if (text === undefined) {
    return null;
  }

  const spans = article.highlights.filter(highlight => highlight.field === 'text').sort((a, b) => a.offset - b.offset);
  const snippets: { start: number; end: number; spans: Highlight[] }[] = [];
  for (const span of spans) {
    const last = snippets.at(-1);
    if (last && span.offset + span.length <= last.end) {
      last.spans.push(span);
    } else if (snippets.length < mostSnippets) {
      const start = wordStart(text, Math.max(span.offset - lead, last?.end ?? 0), span.offset);
      snippets.push({ start, end: Math.max(wordEnd(text, start + snippetLength), span.offset + span.length), spans: [span] });
    }
  }

  return (
    <>
      {snippets.map(({ start, end, spans }) => (
        <p class="snippet" key={start}>
          <a href={articleHref(article.id, spans[0])}>
            {start > 0 && '… '}
            <Marked text={text.slice(start, end)} from={start} spans={spans} />
            {end < text.length && ' …'}
          </a>
        </p>
      ))}
    </>
  );
}

function wordStart(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from);
  return from === 0 || space < 0 || space >= most ? from : space + 1;
}

function wordEnd(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from);
  return from >= text.length ? text.length : space > from - lead ? space : from;
}
