import type { PayService } from '../../domain/payService';

/**
 * What a token is asked for.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 * @see https://docs.lightcast.io/lightcast-api/reference/overview-occupation-benchmark
 */
export const scopes: Record<PayService, string> = {
  jobalyzer: 'jobalyzer',
  lightcast: 'occupation-benchmark',
};
