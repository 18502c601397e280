import { useContext } from 'preact/hooks';

import { HostContext, run } from '../page/host';
import { listRefinements } from '../page/provenance';
import { ActionButton } from '../parts/actionButton';
import { Button } from '../parts/button';
import { Menu } from '../parts/menu';
import { Notice } from '../parts/notice';
import { Badge, ExternalText } from '../parts/text';

import { focusOfferForm } from './offerForm';

import type { VNode } from 'preact';
import type { PageAction } from '../../../src/protocol/messages';
import type { ReportView } from '../../../src/protocol/reportView';

/**
 * The actions of a report. `from` is the page width in pixels from which an action is a button;
 * below it, the action is in the menu.
 */
const actions: readonly { label: string; action: PageAction; from: 460 | 880 | null }[] = [
  { label: 'Compare…', action: 'compare', from: 460 },
  { label: 'Export…', action: 'export', from: 460 },
  { label: 'Refresh…', action: 'refresh', from: 880 },
  { label: 'Copy…', action: 'copy', from: null },
  { label: 'Rename…', action: 'rename', from: null },
];

/** The title, query, and actions of a report. */
export function ReportHead({ report }: { report: ReportView }): VNode {
  const { title, lookUp } = report;
  const isRenamed = title !== lookUp.jobTitle;
  return (
    <header class="head">
      <div>
        <h1>
          <ExternalText text={title} max={120} />{' '}
          {report.source === 'sample' && <Badge text="Sample" />}
        </h1>
        <p>
          {isRenamed && (
            <>
              <ExternalText text={lookUp.jobTitle} max={120} /> ·{' '}
            </>
          )}
          {listRefinements(lookUp).join(' · ')}
        </p>
      </div>
      <HeadActions canCheckOffer={report.sections.pay.state === 'ready'} />
    </header>
  );
}

function HeadActions({ canCheckOffer }: { canCheckOffer: boolean }): VNode | null {
  const host = useContext(HostContext);
  return (
    host && (
      <div class="actions">
        {canCheckOffer && (
          <Button class="primary" onClick={focusOfferForm}>
            Check an Offer…
          </Button>
        )}
        {actions.map(
          ({ label, action, from }) =>
            from !== null && (
              <ActionButton class={`button from-${from}`} action={action}>
                {label}
              </ActionButton>
            ),
        )}
        <Menu
          class="button"
          items={actions.map(({ label, action, from }) => ({
            label,
            class: from === null ? '' : `below-${from}`,
            onSelect: () => run(host, action),
          }))}
        >
          More…
        </Menu>
      </div>
    )
  );
}

/** The banner at the top of sample reports. */
export function SampleLine(): VNode {
  return (
    <Notice icon="sample">
      <strong>Sample data</strong>, not from PayScale or Lightcast.{' '}
      <ActionButton class="link" action="signInJobalyzer">
        Sign in for live data
      </ActionButton>
    </Notice>
  );
}
