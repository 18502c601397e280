import { AppError } from '../../domain/faults/appError';
import { trimInvisible } from '../../domain/lookUp/plainText';

import type { PayService } from '../../domain/payService';

/** Localhost, in the forms that the URL parser produces. */
const loopbackHost = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;

/**
 * The URL of a service from a setting, without a trailing slash.
 *
 * @param settingName the full name, such as `jobPay.jobalyzer.apiUrl`
 * @throws AppError `configuration` when it isn't a URL, would send credentials unencrypted, or contains
 *   something that doesn't belong in a setting.
 */
export function parseServiceUrl(text: string, settingName: string): string {
  const trimmed = trimInvisible(text);
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
    throw wrong(settingName, 'must be a full URL, such as https://api.example.com/path.');
  }
  if (url.username !== '' || url.password !== '') {
    throw wrong(
      settingName,
      'must not contain a user name or password. Use the Sign In command instead.',
    );
  }
  if (!isSafeAddress(url)) {
    throw wrong(
      settingName,
      `must use https://: over http://, your credentials would be sent to ${url.host} unencrypted. http:// is allowed only for localhost.`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw wrong(settingName, 'must not include a query string (?) or a fragment (#).');
  }
  return url.href.replace(/\/+$/u, '');
}

/** True for https, and for http to localhost. */
function isSafeAddress(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHost.test(url.hostname));
}

/** Throws when a request to the URL would be unencrypted. */
export function refuseInsecure(url: URL): void {
  if (!isSafeAddress(url)) {
    throw new AppError(
      'configuration',
      `The request to ${url.host} was blocked because it would be unencrypted. Use an https:// URL.`,
      { details: { setting: null } },
    );
  }
}

/** The URL of a path below a service's URL; every segment is escaped. */
export function serviceUrl(apiUrl: string, ...segments: readonly string[]): URL {
  const path = segments.map(escapeSegment).join('/');
  return new URL(`${apiUrl.replace(/\/+$/u, '')}/${path}`);
}

/** A lone surrogate, as a cut emoji leaves it, can't be escaped and is replaced. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}

function wrong(setting: string, sentence: string): AppError<'configuration'> {
  return new AppError('configuration', `The setting ${setting} ${sentence}`, {
    details: { setting },
  });
}

/** The settings of a service that decide where a request goes. */
export type ServiceSetting = 'apiUrl' | 'tokenUrl' | 'apiVersion';

/** The setting that holds the URL of a request. */
export type UrlSetting = Extract<ServiceSetting, 'apiUrl' | 'tokenUrl'>;

/** The setting that a request's URL comes from, in a sentence. */
export function nameUrlSetting({
  service,
  urlSetting = 'apiUrl',
}: {
  service: PayService;
  urlSetting?: UrlSetting;
}): string {
  return nameSettings(service, [urlSetting]);
}

/** The settings in a sentence: “the setting jobPay.lightcast.apiUrl”. */
export function nameSettings(service: PayService, settings: readonly ServiceSetting[]): string {
  const names = settings.map(setting => `jobPay.${service}.${setting}`);
  return `the ${names.length === 1 ? 'setting' : 'settings'} ${names.join(' and ')}`;
}
