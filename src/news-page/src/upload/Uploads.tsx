import { useEffect, useRef, useState } from 'preact/hooks';
import { articleHref, searchHref, storyHref } from '../navigation/links';
import { Printed } from '../parts/Printed';
import { counted } from '../parts/words';
import { filesOf } from './dropped';
import { clearUploads, type Sending, startUploads, watchUploads } from './uploads';

const endings = '.txt,.md,.html,.htm,.json,.ndjson,.xml,.gz';

export function UploadButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="upload-button" onClick={() => input.current?.click()} title="Or drop files anywhere on the page">
        Upload
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        multiple
        accept={endings}
        aria-label="Files to upload"
        tabIndex={-1}
        onChange={event => {
          startUploads([...(event.currentTarget.files ?? [])].map(file => ({ file, name: file.name })));
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Takes files that are dropped anywhere, and shows what becomes of each. */
export function Uploads() {
  const [uploads, setUploads] = useState<readonly Sending[]>([]);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => watchUploads(setUploads), []);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        setIsOver(true);
      }
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false);
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        void filesOf(event.dataTransfer).then(startUploads);
      }
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);

  const done = uploads.filter(upload => upload.status === 'enriched' || upload.status === 'failed').length;
  return (
    <>
      {isOver && <div class="drop-here">Drop articles to upload them</div>}
      {uploads.length > 0 && (
        <section class="uploads" aria-label="Uploads">
          <header>
            <h2>
              {counted(uploads.length, 'upload')}
              {done < uploads.length && <span class="quiet"> · {done} done</span>}
            </h2>
            <button type="button" onClick={clearUploads} disabled={done === 0}>
              Clear
            </button>
          </header>
          <ul aria-live="polite">
            {uploads.map(upload => (
              <li key={upload.key} class={upload.status}>
                <Printed>{upload.name}</Printed>
                <Outcome upload={upload} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Outcome({ upload }: { upload: Sending }) {
  switch (upload.status) {
    case 'queued':
      return <span class="quiet">in line</span>;
    case 'sending':
      return <progress value={upload.sent} aria-label={`Sending ${upload.name}`} />;
    case 'waiting':
      return <span class="quiet">being read and analysed …</span>;
    case 'enriched':
      return (
        <span>
          {upload.articles === 1 || !upload.articles ? (
            upload.articleId && <a href={articleHref(upload.articleId)}>article</a>
          ) : (
            <a href={searchHref({ sort: 'received' })}>{counted(upload.articles, 'article')}</a>
          )}
          {upload.storyId && (
            <>
              {' '}
              in <a href={storyHref(upload.storyId)}>story</a>
            </>
          )}
        </span>
      );
    case 'failed':
      return (
        <span class="bad">
          {upload.message} <code>{upload.code}</code>
        </span>
      );
  }
}
