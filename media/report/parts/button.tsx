import { useContext, useState } from 'preact/hooks';

import { HostContext } from '../page/host';

import type { ComponentChildren, VNode } from 'preact';

interface ButtonProps {
  onClick: () => void;
  children: ComponentChildren;
  class?: string;
}

export function Button({ onClick, children, class: className = '' }: ButtonProps): VNode {
  return (
    <button type="button" class={`button ${className}`} onClick={onClick}>
      {children}
    </button>
  );
}

/** A button that looks like a link, for an action within a sentence. */
export function LinkButton({ onClick, children }: ButtonProps): VNode {
  return (
    <button type="button" class="link" onClick={onClick}>
      {children}
    </button>
  );
}

/**
 * How many items of a long list are shown, and the button that shows the rest. The HTML export
 * shows all items and has no button.
 */
export function useShowAll(count: number, first: number): [shown: number, button: VNode | null] {
  const [isWhole, setWhole] = useState(false);
  const isStatic = useContext(HostContext) === null;
  const button =
    isStatic || count <= first ? null : (
      <p class="small more">
        <LinkButton onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Show the first ${first}` : `Show all ${count}`}
        </LinkButton>
      </p>
    );
  return [isWhole || isStatic ? count : first, button];
}
