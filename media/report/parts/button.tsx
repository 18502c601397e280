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

/** A button that reads like a link: an action in the middle of a sentence. */
export function LinkButton({ onClick, children }: ButtonProps): VNode {
  return (
    <button type="button" class="link" onClick={onClick}>
      {children}
    </button>
  );
}

/**
 * Of a list that is longer than its beginning: how many are shown, and the button that unfolds the
 * rest. A document has the whole list and no button.
 */
export function useShowAll(count: number, first: number): [shown: number, button: VNode | null] {
  const [isWhole, setWhole] = useState(false);
  const isStill = useContext(HostContext) === null;
  const button =
    isStill || count <= first ? null : (
      <p class="small more">
        <LinkButton onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Show the first ${first}` : `Show all ${count}`}
        </LinkButton>
      </p>
    );
  return [isWhole || isStill ? count : first, button];
}
