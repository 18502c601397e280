import type { PayService } from '../../domain/payService';

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
