import { useContext } from 'preact/hooks';

import { saveImage } from '../image/saveImage';
import { ProvenanceContext } from '../page/provenance';

import { Icon } from './icon';
import { Menu } from './menu';
import { toTsv } from './tableText';

import type { RefObject, VNode } from 'preact';
import type { Host } from '../page/host';
import type { TableModel } from './tableModel';

interface ToolsProps {
  host: Host;
  /** What is copied and saved, as its section is called. */
  what: string;
  tables: () => readonly TableModel[];
  /** The part of the page that becomes the picture. */
  figure: RefObject<HTMLElement | null>;
}

/** Copies the figures of a section as a table, and saves what it shows as a picture. */
export function Tools({ host, what, tables, figure }: ToolsProps): VNode {
  const getProvenance = useContext(ProvenanceContext);
  const copy = (): void =>
    host.post({ type: 'text/copy', what, text: toTsv(tables(), getProvenance().lines) });
  const save = (format: 'svg' | 'png') => (): void => {
    if (figure.current !== null) {
      // A picture that cannot be made is said to the person, there is nobody else to tell.
      void saveImage(figure.current, { what, format, provenance: getProvenance() }, host);
    }
  };
  return (
    <div class="tools">
      <button
        type="button"
        class="tool"
        title="Copy as a table"
        aria-label={`Copy ${what} as a table`}
        onClick={copy}
      >
        <Icon name="copy" />
      </button>
      <Menu
        class="tool"
        label={`Save ${what} as a picture`}
        items={[
          { label: 'Save as SVG…', onSelect: save('svg') },
          { label: 'Save as PNG…', onSelect: save('png') },
        ]}
      >
        <Icon name="save" />
      </Menu>
    </div>
  );
}
