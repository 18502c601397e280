import { useContext } from 'preact/hooks';

import { HostContext, run } from '../page/host';

import type { ComponentChildren, VNode } from 'preact';
import type { SectionName } from '../../../src/domain/report/sectionInfos';
import type { PageAction } from '../../../src/protocol/messages';

interface ActionButtonProps {
  action: PageAction;
  section?: SectionName;
  /** `link` makes it read as a part of its sentence. */
  class?: string;
  children: string;
}

/** A button that asks the extension for something; nothing in a document. */
export function ActionButton(props: ActionButtonProps): VNode | null {
  const host = useContext(HostContext);
  const { action, section, class: className = 'button', children } = props;
  return (
    host && (
      <button type="button" class={className} onClick={() => run(host, action, section)}>
        {children}
      </button>
    )
  );
}

/** What makes sense only where it can be acted on; nothing in a document. */
export function Live({ children }: { children: ComponentChildren }): VNode | null {
  return useContext(HostContext) && <>{children}</>;
}

/** A line of actions with what is said of them; nothing in a document. */
export function Actions({ children }: { children: ComponentChildren }): VNode {
  return (
    <Live>
      <p class="actions">{children}</p>
    </Live>
  );
}
