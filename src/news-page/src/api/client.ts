/** What the API, or the way to it, refused. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** The offending query parameter. */
    readonly parameter: string | null = null,
  ) {
    super(message);
  }
}

const keyName = 'news-api-key';

/** A service that wants a key is given the one that the user typed, for this tab only. */
export const accessKey = {
  get: () => sessionStorage.getItem(keyName),
  set: (key: string) => sessionStorage.setItem(keyName, key),
};

export function keyHeaders(): Record<string, string> {
  const key = accessKey.get();
  return key ? { 'x-functions-key': key } : {};
}

/** Why a request had no answer. When a session of single sign-on ends, its page stands in the way, where a script may not follow. */
export async function noAnswerFrom(url: string): Promise<Problem> {
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => null);
  return answer?.type === 'opaqueredirect'
    ? new Problem(0, 'signed-out', 'You are no longer signed in. Load the page again to sign in.')
    : new Problem(0, 'unreachable', 'The service does not answer. Is it still running?');
}

export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const url = `/api${path}`;
  let answer: Response;
  try {
    answer = await fetch(url, { ...init, headers: keyHeaders() });
  } catch (e) {
    if (init.signal?.aborted) {
      throw e;
    }

    throw await noAnswerFrom(url);
  }

  if (!answer.ok) {
    throw problemOf(answer.status, await answer.text());
  }

  return (await answer.json()) as T;
}

export function problemOf(status: number, body: string): Problem {
  try {
    const problem = JSON.parse(body) as { code?: string; detail?: string; title?: string; parameter?: string };
    return new Problem(status, problem.code ?? `${status}`, problem.detail ?? problem.title ?? `Status ${status}.`, problem.parameter ?? null);
  } catch {
    return status === 401 || status === 403
      ? new Problem(status, 'unauthorized', 'This service wants a key.')
      : new Problem(status, `${status}`, `The service answered with status ${status}.`);
  }
}

/** A path below the API with the parameters that have a value. */
export function pathOf(path: string, parameters: Record<string, string | number | null | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') {
      query.set(name, `${value}`);
    }
  }

  return query.size > 0 ? `${path}?${query}` : path;
}

export const uploadPath = (name: string) => `/uploads/${name.split('/').map(encodeURIComponent).join('/')}`;
