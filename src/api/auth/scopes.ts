import type { PayService } from '../../domain/payService';

/**
 * The scope of each service's tokens.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-benchmark
 */
export const scopes: Record<PayService, string> = {
  jobalyzer: 'jobalyzer',
  lightcast: 'occupation-benchmark',
};
