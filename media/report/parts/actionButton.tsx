import { useContext } from 'preact/hooks';

import { HostContext, run } from '../page/host';

import type { ComponentChildren, VNode } from 'preact';
import type { SectionName } from '../../../src/domain/report/sectionInfos';
import type { PageAction } from '../../../src/protocol/messages';

interface ActionButtonProps {
  action: PageAction;
  section?: SectionName;
  /** `link` styles it as a link within a sentence. */
  class?: string;
  children: string;
}

/** A button that runs an action in the extension; omitted from the HTML export. */
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

/** Content that only makes sense where the user can act on it; omitted from the HTML export. */
export function Live({ children }: { children: ComponentChildren }): VNode | null {
  return useContext(HostContext) && <>{children}</>;
}

/** A row of actions with notes about them; omitted from the HTML export. */
export function Actions({ children }: { children: ComponentChildren }): VNode {
  return (
    <Live>
      <p class="actions">{children}</p>
    </Live>
  );
}
