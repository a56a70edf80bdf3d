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

export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`/api${path}`, { ...init, headers: keyHeaders() });
  } catch (e) {
    if (init.signal?.aborted) {
      throw e;
    }

    throw new Problem(0, 'unreachable', 'The service does not answer. Is it still running?');
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
