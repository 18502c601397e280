import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';

import { serviceUrl } from './serviceUrl';

/**
 * A link of a service as a URL, if it leads to the service's own API; a relative one begins there.
 *
 * @throws AppError `responseShape` when it leads anywhere else: no request may carry the token there.
 */
export function pinToOrigin(link: string, at: { service: PayService; apiUrl: string }): URL {
  const name = payServiceNames[at.service];
  const setting = `jobPay.${at.service}.apiUrl`;
  const url = findUrl(link, at.apiUrl);
  if (url === undefined) {
    throw refused(at.service, `${name} gave a link that is not an address. It was not followed.`);
  }
  if (url.origin !== new URL(at.apiUrl).origin || url.username !== '' || url.password !== '') {
    throw refused(
      at.service,
      `The link to the report leads to ${url.origin}, not to the address in the setting ${setting}. ` +
        'It was not followed, and your token was not sent there. Check the setting.',
    );
  }
  url.hash = '';
  return url;
}

/** The link with the address of the API in front when it has none; as it is when that cannot be told. */
export function toAbsoluteLink(link: string, apiUrl: string): string {
  return URL.canParse(link) ? link : (findUrl(link, apiUrl)?.href ?? link);
}

function findUrl(link: string, apiUrl: string): URL | undefined {
  const base = serviceUrl(apiUrl, '');
  return URL.canParse(link, base.href) ? new URL(link, base) : undefined;
}

function refused(service: PayService, sentence: string): AppError<'responseShape'> {
  return new AppError('responseShape', sentence, { details: { service } });
}
