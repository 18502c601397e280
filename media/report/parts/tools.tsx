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
  /** The name of the section that is copied or saved. */
  what: string;
  tables: () => readonly TableModel[];
  /** The element to save as an image. */
  figure: RefObject<HTMLElement | null>;
}

/** Buttons to copy the figures of a section as a table and to save it as an image. */
export function Tools({ host, what, tables, figure }: ToolsProps): VNode {
  const getProvenance = useContext(ProvenanceContext);
  const copy = (): void =>
    host.post({ type: 'text/copy', what, text: toTsv(tables(), getProvenance().lines) });
  const save = (format: 'svg' | 'png') => (): void => {
    if (figure.current !== null) {
      // Failures are announced to the user; there is no other handler.
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
        label={`Save ${what} as an image`}
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
