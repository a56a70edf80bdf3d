import { useState } from 'preact/hooks';
import { keyHeaders } from '../api/client';
import type { Article } from '../api/types';

const forms = [
  ['json', 'JSON', 'json'],
  ['text', 'Text', 'txt'],
  ['annotations', 'W3C annotations', 'jsonld'],
  ['jsonld', 'schema.org', 'jsonld'],
  ['ninjs', 'IPTC ninjs', 'json'],
  ['ftm', 'FollowTheMoney', 'ndjson'],
] as const;

/** The document as the API gives it, and in other forms. */
export function Downloads({ article }: { article: Article }) {
  const [raw, setRaw] = useState(false);
  const [fault, setFault] = useState('');
  const download = async ([form, , ending]: (typeof forms)[number]) => {
    // Not a plain link: a browser would not send the key along.
    const answer = await fetch(`/api/articles/${encodeURIComponent(article.id)}?revision=${article.revision}&format=${form}`, { headers: keyHeaders() });
    setFault(answer.ok ? '' : `The download failed with status ${answer.status}.`);
    if (answer.ok) {
      save(await answer.blob(), `${article.id}.${ending}`);
    }
  };
  return (
    <>
      <p class="downloads">
        <button type="button" aria-expanded={raw} onClick={() => setRaw(!raw)}>
          Raw JSON
        </button>{' '}
        <span id="download">Download:</span>{' '}
        {forms.map(form => (
          <>
            <button key={form[0]} type="button" class="link" aria-describedby="download" onClick={() => download(form)}>
              {form[1]}
            </button>{' '}
          </>
        ))}
        <span role="status">{fault}</span>
      </p>
      {raw && (
        <pre class="raw" tabIndex={0}>
          {JSON.stringify(article, null, 2)}
        </pre>
      )}
    </>
  );
}

function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
