import { notProvided } from '../../../src/domain/figures/money';
import { cleanText } from '../text/cleanText';
import { formatTimestamp } from '../text/timestamps';

import type { VNode } from 'preact';

/** Text from users or services: one line, with its own text direction, truncated if too long. */
export function ExternalText({ text, max }: { text: string; max?: number }): VNode {
  return <bdi>{cleanText(text, max)}</bdi>;
}

/** Shown in place of a figure that the service did not provide. */
export function NotProvided(): VNode {
  return <span class="none">{notProvided}</span>;
}

export function Timestamp({ iso }: { iso: string }): VNode {
  return <time dateTime={iso}>{formatTimestamp(iso)}</time>;
}

export function Badge({ text }: { text: string }): VNode {
  return <span class="badge">{text}</span>;
}
