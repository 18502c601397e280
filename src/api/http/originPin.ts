import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { nameSettings, serviceUrl } from './serviceUrl';

/**
 * A service's link as a URL, if it points to the service's own API; a relative one is resolved there.
 *
 * @throws AppError `responseShape` when it points anywhere else: the token must not be sent there.
 */
export function pinToOrigin(link: string, at: { service: PayService; apiUrl: string }): URL {
  const name = payServiceNames[at.service];
  const url = findUrl(link, at.apiUrl);
  if (url === undefined || !isPlain(url)) {
    throw refused(at.service, `${name} returned an invalid link. It wasn’t followed.`);
  }
  if (url.origin !== new URL(at.apiUrl).origin) {
    throw refused(
      at.service,
      `The report link points to ${url.origin}, which doesn’t match ${nameSettings(at.service, ['apiUrl'])}. ` +
        'It wasn’t followed, and your token wasn’t sent there. Check the setting.',
    );
  }
  url.hash = '';
  return url;
}

/** A relative link resolved against the API's URL; any other link unchanged. */
export function toAbsoluteLink(link: string, apiUrl: string): string {
  return URL.canParse(link) ? link : (findUrl(link, apiUrl)?.href ?? link);
}

function findUrl(link: string, apiUrl: string): URL | undefined {
  const base = serviceUrl(apiUrl, '');
  return URL.canParse(link, base.href) ? new URL(link, base) : undefined;
}

/** True for a web address without a user name or password. */
function isPlain({ protocol, username, password }: URL): boolean {
  return /^https?:$/u.test(protocol) && username === '' && password === '';
}

function refused(service: PayService, sentence: string): AppError<'responseShape'> {
  return new AppError('responseShape', sentence, { details: { service } });
}
