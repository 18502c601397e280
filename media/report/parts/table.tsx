import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { DivergingBar } from '../charts/bars';
import { cleanText } from '../text/cleanText';
import { ShowAll } from './button';

import type { Cell, Column, TableModel } from './tableModel';
import type { ComponentChild, VNode } from 'preact';

interface DataTableProps {
  model: TableModel;
  /** How many rows are shown before *Show all*. */
  first?: number;
  /** What can be done with a row, in a last column. */
  action?: (row: number) => ComponentChild;
}

/** A table of figures, with its caption for a screen reader. */
export function DataTable({ model, first = Infinity, action }: DataTableProps): VNode {
  const [isWhole, setWhole] = useState(false);
  const { caption, columns, rows } = model;
  return (
    <>
      <ScrollRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <HeadCell column={column} />
              ))}
              {action && <td />}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, isWhole ? rows.length : first).map(([name, ...cells], row) => (
              <tr>
                <th scope="row">{name && <CellText cell={name} />}</th>
                {cells.map((cell, index) => (
                  <td class={classOf(columns[index + 1])}>
                    <CellText cell={cell} />
                  </td>
                ))}
                {action && <td class="number">{action(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ShowAll count={rows.length} first={first} isWhole={isWhole} setWhole={setWhole} />
    </>
  );
}

function HeadCell({ column }: { column: Column }): VNode {
  const className = classOf(column);
  return column.title === '' ? (
    <td class={className} />
  ) : (
    <th scope="col" class={className}>
      <bdi>{cleanText(column.title)}</bdi>
    </th>
  );
}

function classOf(column: Column | undefined): string {
  const look = column?.isNumber === true ? 'number' : column?.title === '' ? 'bar-cell' : '';
  return column?.isSecondary === true ? `${look} hide-narrow` : look;
}

function CellText({ cell: { text, look, bar, under } }: { cell: Cell }): VNode {
  if (bar !== undefined) {
    return <DivergingBar {...bar} />;
  }
  return (
    <>
      {look === 'code' ? <code>{text}</code> : <bdi class={look ?? ''}>{text}</bdi>}
      {under && (
        <span class="show-narrow">
          <CellText cell={under} />
        </span>
      )}
    </>
  );
}

/**
 * The tables that say the same as a chart, folded until they are wanted. They are made when they
 * are unfolded, and for paper: most readers never need them.
 */
export function TwinTable({ models }: { models: readonly TableModel[] }): VNode {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const unfold = (): void => setOpen(true);
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  return (
    <details class="twin" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Show as table</summary>
      {isOpen && models.map(model => <DataTable model={model} />)}
    </details>
  );
}

interface ScrollRegionProps {
  label: string;
  children: ComponentChild;
}

/** Wide tables scroll inside; the keyboard reaches the region only while there is more to see. */
function ScrollRegion({ label, children }: ScrollRegionProps): VNode {
  const ref = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      setWide(element.scrollWidth > element.clientWidth + 1);
    });
    observer.observe(element);
    // Other rows may make the table wider than its region without either being moved.
    [...element.children].forEach(child => observer.observe(child));
    return () => observer.disconnect();
  }, []);
  const region = isWide ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return (
    <div class="scroll" ref={ref} {...region}>
      {children}
    </div>
  );
}
