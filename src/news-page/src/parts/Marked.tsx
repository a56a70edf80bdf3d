import type { ComponentChildren } from 'preact';
import type { Span } from '../api/types';
import { Printed } from './Printed';

/** Text with some of its spans marked. The spans do not overlap and are in order. */
export function Marked({ text, spans, from = 0 }: { text: string; spans: Span[]; from?: number }) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { offset, length } of spans) {
    const start = Math.max(offset - from, at);
    const end = Math.min(offset - from + length, text.length);
    if (end > start) {
      pieces.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
      at = end;
    }
  }

  return (
    <Printed>
      {pieces}
      {text.slice(at)}
    </Printed>
  );
}
