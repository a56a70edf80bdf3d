import type { ComponentChildren } from 'preact';

/** Words from an article or upload: text only, and kept from turning the direction of what stands around them. */
export function Printed({ children }: { children: ComponentChildren }) {
  return <bdi class="printed">{children}</bdi>;
}
