import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/client';
import type { CountedEntity, EntityDetail } from '../api/types';
import { entityHref } from '../navigation/links';
import { categoryClass, counted, isNamed } from '../parts/words';
import { useWidth } from './useWidth';

// More names than these cannot be told apart around one.
const mostNodes = 14;
const height = 380;

// For the name of the outermost; the others have more.
const labelRoom = 135;

// At 13 pixels, somewhat wide.
const letterWidth = 7.5;

// In a small world everybody stands beside everybody: only the strongest of it is drawn.
const mostLinks = 20;

/** An entity and those mentioned with it, joined by the articles that they share. */
export function Neighbours({ entity }: { entity: EntityDetail }) {
  const { element, width } = useWidth<HTMLDivElement>(640);
  const nodes = entity.coMentioned.filter(isNamed).slice(0, mostNodes);
  const links = useLinksAmong(entity.id, nodes);
  const most = Math.max(1, ...nodes.map(node => node.articles));
  const radius = { x: Math.max(60, width / 2 - labelRoom), y: height / 2 - 30 };
  const at = (i: number) => {
    const angle = (2 * Math.PI * (i + 0.5)) / nodes.length - Math.PI / 2;
    return { x: width / 2 + radius.x * Math.cos(angle), y: height / 2 + radius.y * Math.sin(angle), side: Math.cos(angle) < 0 ? -1 : 1 };
  };
  const places = new Map(nodes.map((node, i) => [node.id, at(i)]));
  return (
    <div ref={element} class="neighbours">
      <svg width={width} height={height} role="group" aria-label={`Entities mentioned together with ${entity.name}`}>
        {links.map(({ from, to, articles }) => {
          const [a, b] = [places.get(from)!, places.get(to)!];
          return (
            <path key={`${from} ${to}`} class="among" d={`M${a.x} ${a.y}Q${width / 2} ${height / 2} ${b.x} ${b.y}`} stroke-width={1 + (2 * articles) / most}>
              <title>{counted(articles, 'article')}</title>
            </path>
          );
        })}
        {nodes.map((node, i) => (
          <line key={node.id} class="to" x1={width / 2} y1={height / 2} x2={at(i).x} y2={at(i).y} stroke-width={1 + (4 * node.articles) / most} />
        ))}
        <circle class={categoryClass(entity.category)} cx={width / 2} cy={height / 2} r="10" />
        {nodes.map((node, i) => (
          <Node key={node.id} node={node} {...at(i)} r={4 + (6 * node.articles) / most} within={width} />
        ))}
      </svg>
    </div>
  );
}

function Node({ node, x, y, side, r, within }: { node: CountedEntity; x: number; y: number; side: number; r: number; within: number }) {
  const name = [...node.name];
  const longestLabel = Math.floor(((side < 0 ? x : within - x) - r - 4) / letterWidth);
  return (
    <a href={entityHref(node.id)}>
      <circle class={categoryClass(node.category)} cx={x} cy={y} r={r}>
        <title>{`${node.name}: ${counted(node.articles, 'article')} together`}</title>
      </circle>
      <text x={x + side * (r + 4)} y={y} dy="0.32em" text-anchor={side < 0 ? 'end' : 'start'}>
        {name.length > longestLabel ? `${name.slice(0, longestLabel - 1).join('')}…` : node.name}
      </text>
    </a>
  );
}

interface Link {
  from: string;
  to: string;
  articles: number;
}

/** Which of the neighbours are mentioned with each other: each of them is asked once, after the rest of the view. */
function useLinksAmong(center: string, nodes: CountedEntity[]): Link[] {
  const [links, setLinks] = useState<Link[]>([]);
  const ids = nodes.map(node => node.id).join(' ');
  useEffect(() => {
    const abort = new AbortController();
    setLinks([]);
    const known = new Set(ids.split(' '));
    void (async () => {
      const found = new Map<string, Link>();
      for (const id of known) {
        const neighbour = id && (await ask<EntityDetail>(`/entities/${encodeURIComponent(id)}`, { signal: abort.signal }).catch(() => null));
        for (const other of (neighbour && neighbour.coMentioned) || []) {
          if (known.has(other.id) && other.id !== id) {
            const [from, to] = id < other.id ? [id, other.id] : [other.id, id];
            found.set(`${from} ${to}`, { from, to, articles: other.articles });
          }
        }
      }

      if (!abort.signal.aborted) {
        setLinks([...found.values()].sort((a, b) => b.articles - a.articles).slice(0, mostLinks));
      }
    })();
    return () => abort.abort();
  }, [center, ids]);
  return links.filter(link => nodes.some(node => node.id === link.from) && nodes.some(node => node.id === link.to));
}
