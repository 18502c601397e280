import { Icon, type IconName } from './icon';

import type { ComponentChildren, VNode } from 'preact';

interface NoticeProps {
  icon: IconName;
  /** Accessible name of the icon; the text next to it says the rest. */
  iconLabel?: string;
  children: ComponentChildren;
  class?: string;
}

/** A message with an icon, to be read before the figures. */
export function Notice({ icon, iconLabel, children, class: className = '' }: NoticeProps): VNode {
  return (
    <div class={`notice ${className}`}>
      <Icon name={icon} {...(iconLabel === undefined ? {} : { label: iconLabel })} />
      <div>{children}</div>
    </div>
  );
}
