import { notProvided } from '../../../src/domain/figures/money';
import { cleanText } from '../text/cleanText';
import { formatTimestamp } from '../text/timestamps';

import type { VNode } from 'preact';

/** A name or message that somebody else wrote: one line, in its own direction, cut when endless. */
export function Foreign({ text, max }: { text: string; max?: number }): VNode {
  return <bdi>{cleanText(text, max)}</bdi>;
}

/** What stands where a service gave nothing. */
export function NotProvided(): VNode {
  return <span class="none">{notProvided}</span>;
}

export function Timestamp({ iso }: { iso: string }): VNode {
  return <time dateTime={iso}>{formatTimestamp(iso)}</time>;
}

export function Badge({ text }: { text: string }): VNode {
  return <span class="badge">{text}</span>;
}
