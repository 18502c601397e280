import type { ComponentChildren, VNode } from 'preact';

interface PageColumnProps {
  /** The list of sections at the left, where there is room for one. */
  contents?: VNode;
  children: ComponentChildren;
}

/** The column that everything on the page stands in. */
export function PageColumn({ contents, children }: PageColumnProps): VNode {
  return (
    <div class={contents === undefined ? 'page' : 'page with-contents'}>
      {contents}
      <main>{children}</main>
    </div>
  );
}
