import './styles/page.css';
import { render } from 'preact';
import { ArticleView } from './article/ArticleView';
import { EntitiesView } from './entity/EntitiesView';
import { EntityView } from './entity/EntityView';
import { FailuresView } from './failures/FailuresView';
import { FrontView } from './front/FrontView';
import { type Place, usePlace } from './navigation/location';
import { Heading } from './parts/Heading';
import { Empty } from './parts/States';
import { ThemeButton } from './parts/ThemeButton';
import { StoriesView } from './story/StoriesView';
import { StoryView } from './story/StoryView';
import { UploadButton, Uploads } from './upload/Uploads';

function Page() {
  const place = usePlace();
  const here = (path: string) => (place.path === path ? 'page' : undefined);
  return (
    <>
      <a class="skip" href="#content">
        To the content
      </a>
      <header class="page-head">
        <a class="brand" href="/">
          News
        </a>
        <nav aria-label="Main">
          <a href="/stories" aria-current={here('/stories')}>
            Stories
          </a>
          <a href="/entities" aria-current={here('/entities')}>
            Entities
          </a>
          <a href="/failures" aria-current={here('/failures')}>
            Failed
          </a>
          <a href="/api/openapi.json">API</a>
        </nav>
        <UploadButton />
        <ThemeButton />
      </header>
      <main id="content" tabIndex={-1}>
        <View place={place} />
      </main>
      <Uploads />
    </>
  );
}

function View({ place }: { place: Place }) {
  const [, kind, escaped] = /^\/(\w*)(?:\/([^/]+))?\/?$/.exec(place.path) ?? [];
  const id = escaped && unescape(escaped);
  switch (`${kind}${id ? '/' : ''}`) {
    case '':
      return <FrontView place={place} />;
    case 'articles/':
      return <ArticleView key={id} id={id!} place={place} />;
    case 'stories':
      return <StoriesView place={place} />;
    case 'stories/':
      return <StoryView key={id} id={id!} />;
    case 'entities':
      return <EntitiesView place={place} />;
    case 'entities/':
      return <EntityView key={id} id={id!} />;
    case 'failures':
      return <FailuresView />;
    default:
      return (
        <>
          <Heading title="Nothing here" />
          <Empty>
            This address leads nowhere. <a href="/">Begin at the front page.</a>
          </Empty>
        </>
      );
  }
}

function unescape(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

render(<Page />, document.getElementById('page')!);
