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

interface ShowAllProps {
  count: number;
  first: number;
  isWhole: boolean;
  setWhole: (isWhole: boolean) => void;
}

/** Unfolds a list that is longer than its beginning. */
export function ShowAll({ count, first, isWhole, setWhole }: ShowAllProps): VNode | null {
  return count <= first ? null : (
    <p class="small more">
      <LinkButton onClick={() => setWhole(!isWhole)}>
        {isWhole ? `Show the first ${first}` : `Show all ${count}`}
      </LinkButton>
    </p>
  );
}
