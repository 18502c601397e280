import type { ComponentChildren, VNode } from 'preact';

interface PageColumnProps {
  /** The table of contents on the left, where there is room. */
  contents?: VNode;
  children: ComponentChildren;
}

/** The column that holds the content of the page. */
export function PageColumn({ contents, children }: PageColumnProps): VNode {
  return (
    <div class={contents === undefined ? 'page' : 'page with-contents'}>
      {contents}
      <main>{children}</main>
    </div>
  );
}
