import { measureSizes } from '../../sizeBudget.mjs';
import { type BenchRow, mark } from '../benchRow';

export const name = 'sizes';

/** How large the published extension is; `npm test` holds the same budget. */
export function run(): Promise<BenchRow[]> {
  return Promise.resolve(
    measureSizes().map(({ name: measure, measured, limit, unit }) =>
      mark({ measure, value: measured, unit, limit, note: 'minified, as published' }),
    ),
  );
}
