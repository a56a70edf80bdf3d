import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** What is shown; while these are the same, nothing is drawn again. */
  of: readonly unknown[];
  draw: () => ComponentChildren;
}

/** An item of a long list: the list may grow by a page without the cost of all that stand in it already. */
export class Still extends Component<Props> {
  override shouldComponentUpdate(next: Props) {
    return next.of.some((value, i) => value !== this.props.of[i]);
  }

  override render() {
    return this.props.draw();
  }
}
