import { Icon, type IconName } from './icon';

import type { ComponentChildren, VNode } from 'preact';

interface NoticeProps {
  icon: IconName;
  /** What the icon says to a screen reader; the text beside it says the rest. */
  iconLabel?: string;
  children: ComponentChildren;
  class?: string;
}

/** A line with an icon at its left: what is to be known before the figures are read. */
export function Notice({ icon, iconLabel, children, class: className = '' }: NoticeProps): VNode {
  return (
    <div class={`notice ${className}`}>
      <Icon name={icon} {...(iconLabel === undefined ? {} : { label: iconLabel })} />
      <div>{children}</div>
    </div>
  );
}
