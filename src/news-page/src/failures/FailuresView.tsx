import { pathOf } from '../api/client';
import { useList } from '../api/resource';
import type { Failure } from '../api/types';
import { Heading } from '../parts/Heading';
import { FailureItem } from './FailureItem';
import { More } from '../parts/More';
import { ListState } from '../parts/States';

export function FailuresView() {
  const list = useList<Failure>(pathOf('/failures', { limit: 50 }));
  return (
    <div class="narrow">
      <Heading title="Failed" />
      <p class="quiet">Files that did not become articles. Upload a mended file under the same name, or have it tried again once the cause is gone.</p>
      <ListState list={list} what="failures" empty="Nothing failed." />
      <h2 class="hidden">What failed</h2>
      <ol class="items">
        {list.items.map(failure => (
          <li key={failure.id}>
            <FailureItem failure={failure} />
          </li>
        ))}
      </ol>
      <More list={list} what="failures" isLast />
    </div>
  );
}
