import { useContext } from 'preact/hooks';

import { HostContext, run } from '../page/host';

import type { SectionName } from '../../../src/domain/report/section';
import type { PageAction } from '../../../src/protocol/messages';
import type { VNode } from 'preact';

interface ActionButtonProps {
  action: PageAction;
  section?: SectionName;
  /** `link` makes it read as a part of its sentence. */
  class?: string;
  children: string;
}

/** A button that asks the extension for something. */
export function ActionButton(props: ActionButtonProps): VNode {
  const host = useContext(HostContext);
  const { action, section, class: className = 'button', children } = props;
  return (
    <button type="button" class={className} onClick={() => run(host, action, section)}>
      {children}
    </button>
  );
}
