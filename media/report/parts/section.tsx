import { useContext, useRef } from 'preact/hooks';

import { HostContext } from '../page/host';

import { Badge } from './text';
import { Tools } from './tools';

import type { ComponentChildren, VNode } from 'preact';
import type { TableModel } from './tableModel';

interface SectionProps {
  id: string;
  title: string;
  badge?: string | null;
  /** Controls to the right of the heading. */
  controls?: ComponentChildren;
  /** The finding, in one sentence. */
  lead?: ComponentChildren;
  /** The figures of the section for copying; the toolbar is shown only with them. */
  tables?: (() => readonly TableModel[]) | null;
  children: ComponentChildren;
}

/** A section of the page: heading, toolbar, the finding in one sentence, and figures. */
export function Section({
  id,
  title,
  badge,
  controls,
  lead,
  tables,
  children,
}: SectionProps): VNode {
  const figure = useRef<HTMLElement>(null);
  const host = useContext(HostContext);
  return (
    <section class="section" aria-labelledby={id} ref={figure}>
      <header>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {badge && <Badge text={badge} />}
        {host && (
          <div class="controls">
            {controls}
            {tables && <Tools host={host} what={title} tables={tables} figure={figure} />}
          </div>
        )}
      </header>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}

interface PartProps {
  title: string;
  lead?: ComponentChildren;
  children: ComponentChildren;
  class?: string;
}

/** A part of a section with its own heading and finding. */
export function Part({ title, lead, children, class: className = '' }: PartProps): VNode {
  return (
    <div class={`part ${className}`}>
      <h3>{title}</h3>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
  );
}
