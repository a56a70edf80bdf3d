import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { accessKey, type Problem } from '../api/client';
import type { List } from '../api/resource';

export function Loading({ what }: { what: string }) {
  return (
    <p class="state loading" role="status">
      Loading {what} …
    </p>
  );
}

/** Nothing to show: what that means, and what to do about it. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="state empty">{children}</p>;
}

export function Fault({ problem, retry }: { problem: Problem; retry?: () => void }) {
  return (
    <div class="state fault" role="alert">
      <p>
        {problem.message} <code>{problem.code}</code>
      </p>
      {problem.status === 401 || problem.status === 403 ? <KeyForm retry={retry} /> : retry && <button onClick={retry}>Try again</button>}
    </div>
  );
}

function KeyForm({ retry }: { retry: (() => void) | undefined }) {
  const [key, setKey] = useState('');
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        accessKey.set(key);
        retry?.();
      }}
    >
      <label>
        Key of the service{' '}
        <input type="password" autocomplete="off" value={key} onInput={event => setKey(event.currentTarget.value)} />
      </label>{' '}
      <button>Use it in this tab</button>
    </form>
  );
}

/** The three states that every list can be in before it can be shown. */
export function ListState({ list, what, empty }: { list: List<unknown>; what: string; empty: ComponentChildren }) {
  return list.problem && list.items.length === 0 ? (
    <Fault problem={list.problem} retry={list.reload} />
  ) : list.data === null ? (
    <Loading what={what} />
  ) : list.items.length === 0 ? (
    <Empty>{empty}</Empty>
  ) : null;
}
