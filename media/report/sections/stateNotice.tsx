import { Notice } from '../parts/notice';

import type { ComponentChildren, VNode } from 'preact';
import type { IconName } from '../parts/icon';

interface StateNoticeProps {
  icon: IconName;
  iconLabel: string;
  title: string;
  /** Since when, as text. */
  at: string;
  children: ComponentChildren;
}

/** The state of a section without figures, since when, and what the user can do. */
export function StateNotice({ icon, iconLabel, title, at, children }: StateNoticeProps): VNode {
  return (
    <Notice icon={icon} iconLabel={iconLabel} class="state">
      <strong>{title}</strong> <span class="muted">{at}</span>
      {children}
    </Notice>
  );
}
