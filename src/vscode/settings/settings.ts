import * as vscode from 'vscode';

import { parseSetting, settingKey } from '../../connections/settingValues';

import type { Settings, SettingName, SettingValues } from '../../connections/settingValues';

/** Reads VS Code's configuration; nothing else does. */
export function createSettings(): Settings {
  const get = <N extends SettingName>(name: N): SettingValues[N] =>
    parseSetting(name, vscode.workspace.getConfiguration().get(settingKey(name)));
  return {
    get,
    getOr: (name, fallback) => {
      try {
        return get(name);
      } catch {
        return fallback;
      }
    },
  };
}

/** Calls the listener when any of the named settings may have changed. */
export function onDidChangeSettings(
  names: readonly SettingName[],
  listener: () => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (names.some(name => event.affectsConfiguration(settingKey(name)))) {
      listener();
    }
  });
}
