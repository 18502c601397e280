import type { SettingName, SettingValues } from './settingValues';

/** The settings, read at each use so that a change takes effect at once. */
export interface Settings {
  /** @throws AppError `configuration` that names the setting when its value cannot be used. */
  get<N extends SettingName>(name: N): SettingValues[N];
  /** As `get`, but a value that cannot be used counts as the given one: for what is only shown. */
  getOr<N extends SettingName>(name: N, fallback: SettingValues[N]): SettingValues[N];
}
