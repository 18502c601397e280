/** Opens the machine's desktop VS Code, if there is one that can show a window. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './paths.mjs';

/** On Windows `code` is a batch file, which requires a shell. */
const shell = process.platform === 'win32';

/** @returns {string | undefined} why `code` on the PATH can't be used */
export function whyNoDesktop() {
  const { DISPLAY, VSCODE_IPC_HOOK_CLI, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  const { status, stdout } = spawnSync('code', ['--version'], { encoding: 'utf8', shell });
  if (status !== 0) {
    return 'VS Code (`code`) is not on the PATH.';
  }
  if (VSCODE_IPC_HOOK_CLI !== undefined || WSL_DISTRO_NAME !== undefined) {
    return '`code` in this terminal belongs to a VS Code that runs elsewhere.';
  }
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) {
    return 'There is no display for VS Code.';
  }
  const [version = ''] = stdout.split('\n');
  return isNewEnough(version)
    ? undefined
    : `VS Code ${version.trim()} on the PATH is older than the extension requires.`;
}

/**
 * Opens VS Code with its own profile and the extension from its folder, and waits until the window is
 * closed.
 *
 * @param {{ dataFolder: string, workspace: string, settings: Record<string, unknown> }} options
 * @returns {number} the exit code of VS Code
 */
export function openDesktop({ dataFolder, workspace, settings }) {
  const userFolder = join(dataFolder, 'desktop');
  const settingsFile = join(userFolder, 'User', 'settings.json');
  mkdirSync(join(userFolder, 'User'), { recursive: true });
  if (!existsSync(settingsFile)) {
    writeFileSync(settingsFile, `${JSON.stringify(settings, null, 2)}\n`);
  }
  const args = [
    '--new-window',
    '--wait',
    '--disable-workspace-trust',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${userFolder}`,
    `--extensions-dir=${join(dataFolder, 'desktop-extensions')}`,
    `--extensionDevelopmentPath=${projectFolder}`,
    workspace,
  ];
  const quoted = shell ? args.map(arg => `"${arg}"`) : args;
  return spawnSync('code', quoted, { stdio: 'inherit', shell }).status ?? 1;
}

/** @param {string} version */
function isNewEnough(version) {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const [wantedMajor, wantedMinor] = numbersOf(manifest.engines.vscode);
  const [major, minor] = numbersOf(version);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * @param {string} version
 * @returns {[number, number]}
 */
function numbersOf(version) {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(version) ?? [];
  return [Number(major ?? 0), Number(minor ?? 0)];
}
