import { payServiceNames, sourceInfos } from '../../domain/payService';

import type { ReportSource } from '../../domain/payService';
import type { OrderedSection } from '../../domain/report/sectionInfos';
import type { Notifications } from '../notices/notifications';

/** An order to confirm before it's sent. */
export interface IntendedOrder {
  question: string;
  /** Shown after the cost. */
  consequence: string;
  source: ReportSource;
  /** Each one is billed. */
  sections: readonly OrderedSection[];
}

/** True if nothing is billed or the user confirms. */
export async function confirmOrder(
  notifications: Pick<Notifications, 'confirm'>,
  { question, consequence, source, sections }: IntendedOrder,
): Promise<boolean> {
  if (!sourceInfos[source].isBilled || sections.length === 0) {
    return true;
  }
  return notifications.confirm(question, {
    detail: `${describeOrder(sections.length)} ${consequence}`,
    button: 'Order',
  });
}

function describeOrder(count: number): string {
  return count === 1
    ? `This orders 1 ${payServiceNames.jobalyzer} report, billed to your client account.`
    : `This orders ${count} ${payServiceNames.jobalyzer} reports, billed to your client account.`;
}
