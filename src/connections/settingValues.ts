import * as z from 'zod/mini';

import { parseServiceUrl } from '../api/http/serviceUrl';
import { AppError } from '../domain/faults/appError';

/** Where lookups get their data; see `createChooseSource` for `auto`. */
export const dataSources = ['auto', 'live', 'sample'] as const;

export type DataSource = (typeof dataSources)[number];

/** The values of the settings, by name without the prefix `jobPay.`. */
export interface SettingValues {
  dataSource: DataSource;
  'jobalyzer.apiUrl': string;
  'jobalyzer.tokenUrl': string;
  'jobalyzer.apiVersion': 'v1' | 'v2';
  'lightcast.apiUrl': string;
  'lightcast.tokenUrl': string;
  'lightcast.lotVersion': string;
  'polling.maxWaitSeconds': number;
  'http.timeoutSeconds': number;
  'pay.hoursPerYear': number;
}

export type SettingName = keyof SettingValues;

/** The default values, as in the manifest. */
export const defaultValues: SettingValues = {
  dataSource: 'auto',
  'jobalyzer.apiUrl': 'https://jobalyzer.payscale.com',
  'jobalyzer.tokenUrl': 'https://accounts.payscale.com/connect/token',
  'jobalyzer.apiVersion': 'v1',
  'lightcast.apiUrl': 'https://api.lightcast.io/occupation-benchmark',
  'lightcast.tokenUrl': 'https://auth.emsicloud.com/connect/token',
  'lightcast.lotVersion': '7',
  'polling.maxWaitSeconds': 300,
  'http.timeoutSeconds': 30,
  'pay.hoursPerYear': 2080,
};

/** The settings, read on every access so that changes take effect immediately. */
export interface Settings {
  /** @throws AppError `configuration` that names the setting if its value is invalid. */
  get<N extends SettingName>(name: N): SettingValues[N];
  /** As `get`, but returns `fallback` for an invalid value. For display only. */
  getOr<N extends SettingName>(name: N, fallback: SettingValues[N]): SettingValues[N];
}

/** Validates a setting's value, or throws an error that names the setting. */
type Reader<T> = (value: unknown, setting: string) => T;

const readers: { [N in SettingName]: Reader<SettingValues[N]> } = {
  dataSource: oneOf(dataSources),
  'jobalyzer.apiUrl': url,
  'jobalyzer.tokenUrl': url,
  'jobalyzer.apiVersion': oneOf(['v1', 'v2']),
  'lightcast.apiUrl': url,
  'lightcast.tokenUrl': url,
  'lightcast.lotVersion': versionNumber(),
  'polling.maxWaitSeconds': numberBetween(5, 3600),
  'http.timeoutSeconds': numberBetween(1, 300),
  'pay.hoursPerYear': numberBetween(1, 8784),
};

/** The names of all settings, without the prefix `jobPay.`. */
export const settingNames = Object.keys(readers).filter(isSettingName);

/** The full name of a setting, as shown in the Settings editor. */
export function settingKey(name: SettingName): string {
  return `jobPay.${name}`;
}

/**
 * Validates the value of a setting.
 *
 * @throws AppError `configuration` that names the setting and the allowed values.
 */
export function parseSetting<N extends SettingName>(name: N, value: unknown): SettingValues[N] {
  return readers[name](value, settingKey(name));
}

function isSettingName(name: string): name is SettingName {
  return name in readers;
}

function url(value: unknown, setting: string): string {
  if (typeof value !== 'string') {
    throw createError(setting, 'an https:// URL');
  }
  return parseServiceUrl(value, setting);
}

function oneOf<const T extends string>(values: readonly T[]): Reader<T> {
  return reader(z.enum(values), `one of ${values.join(', ')}`);
}

function versionNumber(): Reader<string> {
  return reader(z.string().check(z.regex(/^\d+(\.\d+)*$/u)), 'a version number, such as 7');
}

function numberBetween(minimum: number, maximum: number): Reader<number> {
  return reader(
    z.number().check(z.gte(minimum), z.lte(maximum)),
    `a number from ${minimum} to ${maximum}`,
  );
}

function reader<T>(schema: z.ZodMiniType<T>, allowed: string): Reader<T> {
  return (value, setting) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      throw createError(setting, allowed);
    }
    return parsed.data;
  };
}

function createError(setting: string, allowed: string): AppError<'configuration'> {
  return new AppError('configuration', `The setting ${setting} must be ${allowed}.`, {
    details: { setting },
  });
}
