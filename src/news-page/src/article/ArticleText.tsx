import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Article, Span } from '../api/types';
import { cut, evidenceMarks, type Layer, type Mark, marksOf, paragraphs, type Piece } from './marks';

/** The text with what was found in it marked in place; the evidence asked for comes into sight. */
export function ArticleText({ article, shown, evidence }: { article: Article; shown: ReadonlySet<Layer>; evidence: Span | null }) {
  const body = useRef<HTMLDivElement>(null);
  const parts = useMemo(
    () => paragraphs(article.text, [...marksOf(article, shown), ...evidenceMarks(article, evidence)]),
    [article, shown, evidence?.offset, evidence?.length],
  );
  useEffect(() => {
    const mark = evidence && body.current?.querySelector<HTMLElement>('.evidence');
    if (mark) {
      mark.scrollIntoView({ block: 'center' });
      mark.focus({ preventScroll: true });
    }
  }, [article.id, article.revision, evidence?.offset, evidence?.length]);

  return (
    <div class="article-text" ref={body} lang={article.language ?? undefined} dir="auto">
      {parts.map(({ start, end, marks }) => (
        <p key={start} dir="auto">
          {cut(start, end, marks).map(piece => (
            <PieceOfText key={piece.start} piece={piece} text={article.text} />
          ))}
        </p>
      ))}
    </div>
  );
}

function PieceOfText({ piece, text }: { piece: Piece; text: string }) {
  const words = text.slice(piece.start, piece.end);
  if (piece.marks.length === 0) {
    return <>{words}</>;
  }

  const title = piece.marks.filter(mark => mark.says !== '').map(mark => mark.says).join('\n');
  return piece.marks.some(mark => mark.layer === 'evidence') ? (
    <mark class={looksOf(piece.marks)} title={title} tabIndex={-1}>
      {words}
    </mark>
  ) : (
    <span class={looksOf(piece.marks)} title={title}>
      {words}
    </span>
  );
}

/** Of each layer the look of its shortest mark, which is the inner one; that there is an outer one shows as well. */
function looksOf(marks: Mark[]): string {
  const inner = new Map<Mark['layer'], Mark>();
  for (const mark of marks) {
    const other = inner.get(mark.layer);
    if (!other || mark.end - mark.start < other.end - other.start) {
      inner.set(mark.layer, mark);
    }
  }

  const looks = [...inner.values()].map(mark => mark.look);
  return (inner.size < marks.length ? [...looks, 'nested'] : looks).join(' ');
}
