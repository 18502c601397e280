import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { ComponentChildren, RefObject, VNode } from 'preact';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  /** Class that says at which page widths the item is shown. */
  class?: string;
}

interface MenuProps {
  /** Accessible name, for a button without text. */
  label?: string;
  class: string;
  items: readonly MenuItem[];
  children: ComponentChildren;
}

/**
 * A button that opens a menu. The arrow keys move through it; Escape and Tab close it and return
 * the focus to the button.
 */
export function Menu({ label, class: className, items, children }: MenuProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useClickOutside(box, isOpen, () => setOpen(false));
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="menu" ref={box}>
      <button
        type="button"
        ref={button}
        class={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(label === undefined ? {} : { 'aria-label': label, title: label })}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && <MenuList items={items} close={close} />}
    </div>
  );
}

interface MenuListProps {
  items: readonly MenuItem[];
  close: () => void;
}

function MenuList({ items, close }: MenuListProps): VNode {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    listItems(list.current)[0]?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      close();
    }
    const target = findTarget(event.key, listItems(list.current));
    target?.focus();
    if (target !== undefined || event.key === 'Escape') {
      event.preventDefault();
    }
  };
  const select = (item: MenuItem): void => {
    close();
    item.onSelect();
  };
  return (
    <div class="menu-list" role="menu" ref={list} onKeyDown={onKeyDown}>
      {items.map(item => (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          class={item.class ?? ''}
          onClick={() => select(item)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

/** Calls back when the user clicks outside the box while it is open. */
function useClickOutside(
  box: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onOutside: () => void,
): void {
  useEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    const onPress = (event: Event): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target) === true)) {
        onOutside();
      }
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);
}

/** The visible items: some are hidden on a wide page. */
function listItems(box: HTMLElement | null): HTMLElement[] {
  const items = [...(box?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  return items.filter(item => item.offsetParent !== null);
}

function findTarget(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex(item => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}
