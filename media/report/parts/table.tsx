import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { DivergingBar } from '../charts/bars';
import { HostContext } from '../page/host';
import { cleanText } from '../text/cleanText';

import { useShowAll } from './button';

import type { ComponentChild, VNode } from 'preact';
import type { Cell, Column, TableModel } from './tableModel';

interface DataTableProps {
  model: TableModel;
  /** How many rows are shown before *Show all*. */
  first?: number;
  /** What can be done with a row, in a last column. */
  action?: (row: number) => ComponentChild;
}

/** A table of so many columns may be wider than its region, where none is measured. */
const wideColumns = 4;

/** A table of figures, with its caption for a screen reader. */
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

interface TwinTableProps {
  tables: () => readonly TableModel[];
  /** Which of several charts of a section, with a space behind it. */
  what?: string;
}

/**
 * The tables that say the same as a chart, folded until they are wanted. They are made when they
 * are unfolded, and for paper: most readers never need them. A document has them all at its end.
 */
export function TwinTable({ tables, what = '' }: TwinTableProps): VNode | null {
  const host = useContext(HostContext);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const unfold = (): void => setOpen(true);
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  return (
    host && (
      <details class="twin" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>Show {what}as table</summary>
        {isOpen && tables().map(model => <DataTable model={model} />)}
      </details>
    )
  );
}

interface ScrollRegionProps {
  label: string;
  /** Until it is measured. */
  isWide: boolean;
  children: ComponentChild;
}

/** Wide tables scroll inside; the keyboard reaches the region only while there is more to see. */
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
