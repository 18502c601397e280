import { useContext } from 'preact/hooks';

import { ColumnWidthContext, fits, TextWidthContext } from '../page/layout';

import type { StaticPicture as StaticPictureType } from '../charts/chart';

/** For narrow windows. */
const narrowWidthPx = 340;

/**
 * A chart that is not measured: it is drawn at two widths, and the style sheet shows the one that
 * fits the window.
 */
export const StaticPicture: StaticPictureType = ({
  draw,
  class: className = '',
  fit = fits.column,
  label,
}) => {
  const textWidth = useContext(TextWidthContext);
  const accessibility =
    label === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const);
  const wide = fit(useContext(ColumnWidthContext));
  const widths = wide > narrowWidthPx ? [wide, narrowWidthPx] : [wide];
  return (
    <div class={`chart ${className}`}>
      {widths.map((drawn, index) => {
        const { height, marks } = draw({ width: drawn, textWidth });
        return (
          <svg
            class={`c static-${index}`}
            {...accessibility}
            viewBox={`0 0 ${drawn} ${height}`}
            style={{ maxWidth: `${drawn}px` }}
          >
            {marks}
          </svg>
        );
      })}
    </div>
  );
};
