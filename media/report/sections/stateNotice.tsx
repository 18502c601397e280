import { Notice } from '../parts/notice';

import type { ComponentChildren, VNode } from 'preact';
import type { IconName } from '../parts/icon';

interface StateNoticeProps {
  icon: IconName;
  iconLabel: string;
  title: string;
  /** Since when, in words. */
  at: string;
  children: ComponentChildren;
}

/** How a section without figures stands, since when, and what can be done. */
export function StateNotice({ icon, iconLabel, title, at, children }: StateNoticeProps): VNode {
  return (
    <Notice icon={icon} iconLabel={iconLabel} class="state">
      <strong>{title}</strong> <span class="muted">{at}</span>
      {children}
    </Notice>
  );
}
