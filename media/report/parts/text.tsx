import { notProvided } from '../../../src/domain/money';
import { cleanText } from '../text/cleanText';
import { formatDay, formatMoment } from '../text/moments';

import type { VNode } from 'preact';

/** A name or message that somebody else wrote: one line, in its own direction, cut when endless. */
export function Foreign({ text, max }: { text: string; max?: number }): VNode {
  return <bdi>{cleanText(text, max)}</bdi>;
}

/** What stands where a service gave nothing. */
export function NotProvided(): VNode {
  return <span class="none">{notProvided}</span>;
}

interface MomentProps {
  iso: string;
  dayOnly?: boolean;
}

export function Moment({ iso, dayOnly = false }: MomentProps): VNode {
  return <time dateTime={iso}>{dayOnly ? formatDay(iso) : formatMoment(iso)}</time>;
}

export function Badge({ text }: { text: string }): VNode {
  return <span class="badge">{text}</span>;
}
