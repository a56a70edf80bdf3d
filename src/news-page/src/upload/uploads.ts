import { ask, keyHeaders, noAnswerFrom, Problem, problemOf, uploadPath } from '../api/client';
import { refreshAll } from '../api/resource';
import type { Article, Upload } from '../api/types';

/** A file on its way to an article. */
export interface Sending {
  key: number;
  name: string;
  /** Share of the bytes that have arrived. */
  sent: number;
  status: 'queued' | 'sending' | 'waiting' | 'enriched' | 'failed';
  articleId?: string | undefined;
  articles?: number | undefined;
  storyId?: string | undefined;
  message?: string | undefined;
  code?: string | undefined;
}

// The service reads them one after another anyway; more at a time only compete.
const atOnce = 3;

// From quick, because most are done in a second, to patient.
const firstPause = 250;
const longestPause = 4000;

// A story follows its article within seconds; after this the list shows it anyway.
const storyPatience = 15_000;

type Listener = (uploads: readonly Sending[]) => void;

let uploads: readonly Sending[] = [];
const queue: { key: number; file: File }[] = [];
const listeners = new Set<Listener>();
let running = 0;
let keys = 0;

export function watchUploads(listener: Listener): () => void {
  listeners.add(listener);
  listener(uploads);
  return () => listeners.delete(listener);
}

export function startUploads(files: { file: File; name: string }[]) {
  for (const { file, name } of files) {
    const key = ++keys;
    uploads = [{ key, name, sent: 0, status: 'queued' }, ...uploads];
    queue.push({ key, file });
  }

  publish();
  while (running < atOnce && queue.length > 0) {
    void work();
  }
}

export function clearUploads() {
  uploads = uploads.filter(upload => upload.status !== 'enriched' && upload.status !== 'failed');
  publish();
}

function publish() {
  for (const listener of listeners) {
    listener(uploads);
  }
}

function change(key: number, changes: Partial<Sending>) {
  uploads = uploads.map(upload => (upload.key === key ? { ...upload, ...changes } : upload));
  publish();
}

async function work() {
  running++;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { key, file } = next;
    const name = uploads.find(upload => upload.key === key)!.name;
    try {
      change(key, { status: 'sending' });
      await send(name, file, sent => change(key, { sent }));
      change(key, { status: 'waiting', sent: 1 });
      const { status, articleId, articles, code, message } = await outcomeOf(name);
      change(key, { status, articleId, articles, code, message });
      refreshAll();
      if (articleId) {
        void followStory(key, articleId);
      }
    } catch (e) {
      const problem = e instanceof Problem ? e : new Problem(0, 'unreadable', String(e));
      change(key, { status: 'failed', code: problem.code, message: problem.message });
    }
  }

  running--;
}

// Not fetch: it cannot tell how much has been sent.
function send(name: string, file: File, progress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = `/api/articles?name=${encodeURIComponent(name)}`;
    const request = new XMLHttpRequest();
    request.upload.onprogress = event => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => (request.status === 202 ? resolve() : reject(problemOf(request.status, request.responseText)));
    request.onerror = () => noAnswerFrom(url).then(reject);
    request.open('POST', url);
    for (const [header, value] of Object.entries(keyHeaders())) {
      request.setRequestHeader(header, value);
    }

    request.send(file);
  });
}

/** Waits until it is known what became of an upload. */
export async function outcomeOf(name: string, isNews: (upload: Upload) => boolean = () => true): Promise<Upload> {
  for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
    await new Promise(resolve => setTimeout(resolve, pause));
    const upload = await ask<Upload>(uploadPath(name));
    if (upload.status !== 'waiting' && isNews(upload)) {
      return upload;
    }
  }
}

async function followStory(key: number, articleId: string) {
  const start = performance.now();
  for (let pause = firstPause; performance.now() - start < storyPatience; pause *= 1.5) {
    const article = await ask<Article>(`/articles/${encodeURIComponent(articleId)}`).catch(() => null);
    if (article?.story) {
      change(key, { storyId: article.story.id });
      refreshAll();
      return;
    }

    await new Promise(resolve => setTimeout(resolve, pause));
  }
}
