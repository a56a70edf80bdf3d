// The API's documents, as far as the page reads them. Whatever may be unknown is null; a reason stands beside it.

export type SentimentLabel = 'positive' | 'neutral' | 'negative' | 'mixed';

export interface Shares {
  positive: number;
  neutral: number;
  negative: number;
}

export interface Sentiment extends Shares {
  label: SentimentLabel;
}

export interface Span {
  offset: number;
  length: number;
}

export interface Source {
  name: string | null;
  url: string | null;
}

export interface Published {
  value: string | null;
  precision?: 'second' | 'day' | 'month' | 'year';
  from?: string;
  reason?: string;
}

export interface EntityReference {
  id: string;
  name: string;
  category: string;
}

export interface CountedEntity extends EntityReference {
  articles: number;
}

export interface CountedSource {
  name: string | null;
  articles: number;
}

/** What a source published; its articles by mood add up to all of them, as far as measured. */
export interface SourceCounts extends CountedSource, Record<SentimentLabel, number> {
  first: string | null;
  last: string | null;
}

export interface StoryReason {
  text: string;
  entities: string[];
  terms: string[];
  dates: string[];
}

export interface Placement {
  id: string;
  score: number;
  reason: StoryReason;
}

export interface Duplicate {
  kind: 'exact' | 'near';
  of: string;
  similarity: number;
  reason: string;
}

export interface Highlight extends Span {
  field: 'title' | 'text';
}

interface ArticleHead {
  id: string;
  revision: number;
  title: string | null;
  source: Source | null;
  published: Published;
  receivedAt: string | null;
  language: string | null;
  sentiment: Sentiment | null;
  story?: Placement | null;
  storyReason?: string;
  duplicate?: Duplicate | null;
}

export interface ArticleSummary extends ArticleHead {
  entities: EntityReference[];
  highlights: Highlight[];
  /** Only when asked for. */
  text?: string;
  statements?: Statement[];
  quantities?: QuantityMention[];
}

export interface Mention extends Span {
  text: string;
}

export interface Entity extends EntityReference {
  subcategory: string | null;
  salience: number;
  sentiment: Sentiment | null;
  sentimentReason?: string;
  mentions: Mention[];
}

export type SpeakerClass = 'named' | 'role' | 'organization' | 'anonymous' | 'unknown';

export interface Statement extends Span {
  kind: 'direct' | 'indirect' | 'mixed';
  cue: string | null;
  speaker: {
    text: string | null;
    offset: number | null;
    length: number | null;
    entityId: string | null;
    role: string | null;
    class: SpeakerClass;
  };
  via: string | null;
}

export interface DateMention extends Span {
  text: string;
  timex: string;
  resolved: string | null;
  rule: string;
}

export interface QuantityMention extends Span {
  text: string;
  value: number | null;
  bound: 'exact' | 'atLeast' | 'atMost' | 'about';
  unit: string | null;
  of: string | null;
}

export interface Article extends ArticleHead {
  blob: { container: string | null; name: string | null; etag: string | null };
  titleReason?: string;
  text: string;
  analysisSkipped?: { reason: string };
  sourceReason?: string;
  receivedAtReason?: string;
  analyzer: { name: string; version: string };
  sentences: (Span & { sentiment: Sentiment })[];
  entities: Entity[];
  keyPhrases: string[];
  statements: Statement[];
  dates: DateMention[];
  quantities: QuantityMention[];
}

export interface FacetCount {
  value: string;
  count: number;
  /** Of an entity. */
  name?: string;
  category?: string;
}

export type FacetName = 'source' | 'entity' | 'sentiment' | 'language' | 'month';

/** When not exact, each count is at least so high. */
export type Facets = { isExact: boolean } & Partial<Record<FacetName, FacetCount[]>>;

export interface Page<T> {
  items: T[];
  total: number;
  totalIsExact: boolean;
  nextCursor: string | null;
  facets?: Facets;
}

export interface Period {
  from: string | null;
  to: string | null;
}

export interface StorySummary {
  id: string;
  title: string | null;
  period: Period;
  articles: number;
  duplicates: number;
  sources: CountedSource[];
  entities: CountedEntity[];
  keyPhrases: string[];
  sentiment: Sentiment | null;
  representative: string | null;
  updatedAt: string;
}

/** From the first day to the last. */
export interface Interval extends Shares {
  from: string;
  to: string;
  articles: number;
}

export interface StoryChange {
  at: string;
  kind: 'opened' | 'joined' | 'left' | 'merged' | 'split';
  article: string | null;
  story: string | null;
  reason: string;
}

export interface Story extends StorySummary {
  sentimentOverTime: Interval[];
  entitySentiment: (EntityReference & { items: Interval[] })[];
  growth: { date: string; articles: number; total: number }[];
  changes: StoryChange[];
  mergedFrom: string[];
}

export interface Evidence extends Span {
  article: string;
  revision: number;
  title: string | null;
  source: string | null;
  published: string | null;
}

export interface TimelineLine {
  date: string | null;
  precision: 'day' | 'month' | 'year' | null;
  partial: string | null;
  rule: string | null;
  text: string;
  evidence: Evidence & { dateOffset: number | null; dateLength: number | null };
  articles: number;
  sources: string[];
  others: Evidence[];
}

export interface SpeakerStatements {
  speaker: { entityId: string | null; name: string | null; names: string[]; class: SpeakerClass; role: string | null };
  articles: number;
  sources: string[];
  statements: {
    text: string;
    kind: Statement['kind'];
    cue: string | null;
    via: string | null;
    evidence: Evidence;
    articles: number;
    sources: string[];
    others: Evidence[];
  }[];
}

export interface StatementPage extends Page<SpeakerStatements> {
  shares: Record<SpeakerClass, number>;
}

export interface EntitySummary extends CountedEntity {
  first: string | null;
  last: string | null;
}

export interface EntityDetail extends EntitySummary {
  names: { text: string; articles: number }[];
  coMentioned: CountedEntity[];
  stories: { id: string; title: string | null; articles: number; period: Period }[];
  sources: CountedSource[];
  statements: number;
}

export interface EntitySentiment {
  items: (Interval & { score: number | null })[];
  interval: string;
  total: number;
}

export interface Failure {
  id: string;
  blob: { container: string | null; name: string | null };
  item: string | null;
  code: string;
  message: string;
  stage: string;
  attempts: number;
  firstAt: string;
  lastAt: string;
  replay: string | null;
}

export interface Upload {
  name: string;
  status: 'waiting' | 'enriched' | 'failed';
  articleId?: string;
  articles?: number;
  failures?: number;
  code?: string;
  message?: string;
  attempts?: number;
  lastAt?: string;
}

export interface Health {
  status: string;
  version: string;
  analyzer: string;
  articles: number;
  failures: number;
  uploads: number;
}
