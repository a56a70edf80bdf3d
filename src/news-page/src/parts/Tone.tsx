import type { Sentiment, Shares } from '../api/types';

/** Sentiment as shares of a small bar, with words for those who do not see it. */
export function Tone({ sentiment, of = 'Sentiment' }: { sentiment: Sentiment | null; of?: string }) {
  return sentiment === null ? (
    <span class="tone quiet">not measured</span>
  ) : (
    <span class="tone" title={`${of}: ${shares(sentiment)}`}>
      <ToneBar shares={sentiment} />
      {sentiment.label}
    </span>
  );
}

const width = 36;
const height = 8;

export function ToneBar({ shares }: { shares: Shares }) {
  const total = shares.positive + shares.neutral + shares.negative || 1;
  const positive = (width * shares.positive) / total;
  const negative = (width * shares.negative) / total;
  return (
    <svg class="tone-bar" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect class="neutral" width={width} height={height} />
      <rect class="positive" width={positive} height={height} />
      <rect class="negative" x={width - negative} width={negative} height={height} />
    </svg>
  );
}

export function shares(sentiment: Shares): string {
  const total = sentiment.positive + sentiment.neutral + sentiment.negative || 1;
  const percent = (share: number) => `${Math.round((100 * share) / total)} %`;
  return `${percent(sentiment.positive)} positive, ${percent(sentiment.neutral)} neutral, ${percent(sentiment.negative)} negative`;
}
