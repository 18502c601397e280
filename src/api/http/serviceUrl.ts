import { AppError } from '../../domain/faults/appError';

/** This computer, in the forms that the URL parser leaves. */
const loopbackHost = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;

/**
 * The address of a service from a setting, without a slash at its end.
 *
 * @param settingName the whole name, such as `jobPay.jobalyzer.apiUrl`
 * @throws AppError `configuration` when it is not a URL, would send credentials in the clear, or
 *   holds what does not belong into a setting.
 */
export function parseServiceUrl(text: string, settingName: string): string {
  const trimmed = text.trim();
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
    throw wrong(settingName, 'takes a whole address, such as https://api.example.com/path.');
  }
  if (url.username !== '' || url.password !== '') {
    throw wrong(
      settingName,
      'must not hold a user name or password. Sign in with the command instead.',
    );
  }
  if (!isSafeAddress(url)) {
    throw wrong(
      settingName,
      `must begin with https:// – over http:// your credentials would travel to ${url.host} for everybody to read. Only this computer (localhost) may be addressed so.`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw wrong(settingName, 'must end with the path: leave out what follows “?” or “#”.');
  }
  return url.href.replace(/\/+$/u, '');
}

/** True for https, and for http to this computer. */
function isSafeAddress(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHost.test(url.hostname));
}

/** Throws when something sent to the URL could be read on its way. */
export function refuseInsecure(url: URL): void {
  if (!isSafeAddress(url)) {
    throw new AppError(
      'configuration',
      `Nothing is sent to ${url.protocol}//${url.host}: it could be read on its way. Use an https:// address.`,
      { details: { setting: null } },
    );
  }
}

/** A path of a service behind its address; every segment is escaped. */
export function serviceUrl(apiUrl: string, ...segments: readonly string[]): URL {
  const path = segments.map(escapeSegment).join('/');
  return new URL(`${apiUrl.replace(/\/+$/u, '')}/${path}`);
}

/** Half of a character, as a cut emoji leaves it, cannot be escaped and is replaced. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}

function wrong(setting: string, sentence: string): AppError<'configuration'> {
  return new AppError('configuration', `The setting ${setting} ${sentence}`, {
    details: { setting },
  });
}
