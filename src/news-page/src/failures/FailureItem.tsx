import { useState } from 'preact/hooks';
import { ask, Problem } from '../api/client';
import { refreshAll } from '../api/resource';
import type { Failure, Upload } from '../api/types';
import { articleHref } from '../navigation/links';
import { showInstant } from '../parts/dates';
import { Printed } from '../parts/Printed';
import { counted } from '../parts/words';
import { outcomeOf } from '../upload/uploads';

/** What failed, why, and another try. */
export function FailureItem({ failure }: { failure: Failure }) {
  return (
    <article class="item failure">
      <h3>
        <Printed>{failure.blob.name ?? 'Upload without a name'}</Printed>
        {failure.item !== null && (
          <span class="quiet">
            {' '}
            item <Printed>{failure.item}</Printed>
          </span>
        )}
      </h3>
      <p>
        <Printed>{failure.message}</Printed> <code>{failure.code}</code>
      </p>
      <p class="quiet">
        {counted(failure.attempts, 'attempt')} to {failure.stage}, {failure.attempts > 1 && 'last '}
        {showInstant(failure.lastAt)}
      </p>
      {failure.replay === null ? (
        <p class="quiet">It came by ingest: run ingest again once the file is mended.</p>
      ) : (
        <Replay failure={failure} address={failure.replay} />
      )}
    </article>
  );
}

function Replay({ failure, address }: { failure: Failure; address: string }) {
  const [state, setState] = useState<{ busy: boolean; said: string; outcome?: Upload }>({ busy: false, said: '' });
  const replay = async () => {
    setState({ busy: true, said: 'Trying again …' });
    try {
      await ask(address.replace(/^\/api/, ''), { method: 'POST' });
      const outcome = await outcomeOf(failure.blob.name ?? '');
      setState({ busy: false, said: outcome.status === 'failed' ? `Failed again: ${outcome.message}` : 'It worked: ', outcome });
      refreshAll();
    } catch (e) {
      setState({ busy: false, said: e instanceof Problem ? e.message : String(e) });
    }
  };
  return (
    <p>
      <button type="button" onClick={replay} disabled={state.busy} aria-label={`Replay ${failure.blob.name ?? 'this upload'}`}>
        Replay
      </button>{' '}
      <span role="status">
        {state.said}
        {state.outcome?.articleId && <a href={articleHref(state.outcome.articleId)}>article</a>}
      </span>
    </p>
  );
}
