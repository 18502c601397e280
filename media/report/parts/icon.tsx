import type { VNode } from 'preact';

/** The icons of the page: 16 × 16 line icons in the style of VS Code's. */
const paths = {
  warning: 'M8 2.2 14.4 13.4H1.6ZM8 6.4v3.4M8 11.3v.6',
  error: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5.8 5.8l4.4 4.4m0-4.4-4.4 4.4',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.2v4M8 4.7v.6',
  pending: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.5V8l2.5 1.5',
  sample: 'M6 2h4M6.7 2v4.2L3.2 12.6c-.4.8 0 1.4.8 1.4h8c.8 0 1.2-.6.8-1.4L9.3 6.2V2M4.8 10h6.4',
  copy: 'M5.5 4.5h7v9h-7zM3.5 11.5v-9h7',
  save: 'M8 2v8m0 0 3-3m-3 3L5 7M3 13.5h10',
  close: 'm4 4 8 8m0-8-8 8',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  name: IconName;
  /** Accessible name; leave out if the icon only repeats the text next to it. */
  label?: string;
}

export function Icon({ name, label }: IconProps): VNode {
  const accessibility =
    label === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" {...accessibility}>
      <path d={paths[name]} />
    </svg>
  );
}
