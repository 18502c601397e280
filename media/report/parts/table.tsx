import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { DivergingBar } from '../charts/bars';
import { HostContext } from '../page/host';
import { cleanText } from '../text/cleanText';

import { useShowAll } from './button';

import type { ComponentChild, VNode } from 'preact';
import type { Cell, Column, TableModel } from './tableModel';

interface DataTableProps {
  model: TableModel;
  /** How many rows are shown until the user selects *Show all*. */
  first?: number;
  /** An action for each row, in the last column. */
  action?: (row: number) => ComponentChild;
}

/** From this many columns on, a table is assumed to be too wide until it is measured. */
const wideColumns = 4;

/** A table of figures; its caption is for screen readers. */
export function DataTable({ model, first = Infinity, action }: DataTableProps): VNode {
  const { caption, columns, rows } = model;
  const [shown, showAll] = useShowAll(rows.length, first);
  return (
    <>
      <ScrollRegion label={caption} isWide={columns.length >= wideColumns}>
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
            {rows.slice(0, shown).map(([name, ...cells], row) => (
              <tr>
                <th scope="row" class={name && join(lookOf(name))}>
                  {name && <CellText cell={name} />}
                </th>
                {cells.map((cell, index) => (
                  <td class={join(...placeOf(columns[index + 1]), lookOf(cell))}>
                    <CellText cell={cell} />
                  </td>
                ))}
                {action && <td class="number">{action(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {showAll}
    </>
  );
}

function HeadCell({ column }: { column: Column }): VNode {
  const className = join(...placeOf(column));
  return column.title === '' ? (
    <td class={className} />
  ) : (
    <th scope="col" class={className}>
      {cleanText(column.title)}
    </th>
  );
}

type ClassName = string | false | undefined;

function placeOf(column: Column | undefined): ClassName[] {
  const kind = column?.isNumber === true ? 'number' : column?.title === '' && 'bar-cell';
  return [kind, column?.isSecondary === true && 'hide-narrow'];
}

function lookOf({ look }: Cell): ClassName {
  return look === 'none' && look;
}

function join(...names: readonly ClassName[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

function CellText({ cell: { text, look, bar, under } }: { cell: Cell }): VNode {
  if (bar !== undefined) {
    return <DivergingBar {...bar} />;
  }
  return (
    <>
      {look === 'code' ? <code>{text}</code> : text}
      {under && (
        <span class={join('show-narrow', lookOf(under))}>
          <CellText cell={under} />
        </span>
      )}
    </>
  );
}

interface ChartTableProps {
  tables: () => readonly TableModel[];
  /** What the tables show, if a section has several charts. */
  what?: string;
}

/**
 * The data of a chart as tables, collapsed by default and rendered when expanded or printed. The
 * HTML export lists all tables at its end.
 */
export function ChartTable({ tables, what }: ChartTableProps): VNode | null {
  const host = useContext(HostContext);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const expand = (): void => setOpen(true);
    window.addEventListener('beforeprint', expand);
    return () => window.removeEventListener('beforeprint', expand);
  }, []);
  return (
    host && (
      <details
        class="chart-table"
        open={isOpen}
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary>{what === undefined ? 'Show as a table' : `Show ${what} as a table`}</summary>
        {isOpen && tables().map(model => <DataTable model={model} />)}
      </details>
    )
  );
}

interface ScrollRegionProps {
  label: string;
  /** Assumed until it is measured. */
  isWide: boolean;
  children: ComponentChild;
}

/** Wide tables scroll; the region takes the focus only while it has something to scroll. */
function ScrollRegion({ label, isWide: isWideAtFirst, children }: ScrollRegionProps): VNode {
  const ref = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(isWideAtFirst);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      setWide(element.scrollWidth > element.clientWidth + 1);
    });
    observer.observe(element);
    // The table can become wider than its region without the region being resized.
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
