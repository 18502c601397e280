import { useContext } from 'preact/hooks';

import { ColumnWidthContext, fits, TextWidthContext } from '../page/layout';

import type { StillPicture as StillPictureType } from '../charts/chart';

/** For narrow windows. */
const slimWidthPx = 340;

/**
 * A drawing that nobody measures: it is there at two widths, and the style shows the one that fits
 * the window.
 */
export const StillPicture: StillPictureType = ({
  draw,
  class: className = '',
  fit = fits.column,
  label,
}) => {
  const textWidth = useContext(TextWidthContext);
  const said =
    label === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': label } as const);
  const wide = fit(useContext(ColumnWidthContext));
  const widths = wide > slimWidthPx ? [wide, slimWidthPx] : [wide];
  return (
    <div class={`chart ${className}`}>
      {widths.map((drawn, index) => {
        const { height, marks } = draw({ width: drawn, textWidth });
        return (
          <svg
            class={`c still-${index}`}
            {...said}
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
