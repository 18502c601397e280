const allowedHosts: readonly RegExp[] = [
  /^([a-z0-9-]+\.)*payscale\.com$/u,
  /^([a-z0-9-]+\.)*lightcast\.io$/u,
  /^([a-z0-9-]+\.)*bls\.gov$/u,
];

/**
 * The URL if the page may open it: `https`, on a host of the services or of the public wage
 * statistics, without credentials or port. Otherwise undefined.
 */
export function findAllowedLink(address: string): string | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  const isPlain =
    url.protocol === 'https:' && url.port === '' && url.username + url.password === '';
  return isPlain && allowedHosts.some(host => host.test(url.hostname)) ? url.href : undefined;
}
