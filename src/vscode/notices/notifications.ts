import * as vscode from 'vscode';

import { toAppError } from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';
import { runCommand } from '../commands/registerCommands';
import { describeError, getNotice, withResume } from './notices';

import type { Log } from '../../domain/log';
import type { Notice, NoticeButton } from './notices';

/** Shows all notifications and dialogs of the extension. */
export interface Notifications {
  /**
   * Logs and shows an error, with Resume when it left a report pending. Resolves when the
   * notification closes.
   */
  readonly showFailure: (thrown: unknown, pendingReportId?: string) => Promise<void>;
  /** Shows an information message; resolves with the button that was pressed. */
  inform<T extends string>(message: string, ...buttons: T[]): Promise<T | undefined>;
  /** Shows a warning; resolves with the button that was pressed. */
  warn<T extends string>(message: string, ...buttons: T[]): Promise<T | undefined>;
  /**
   * Lets a command end while its message is still shown. Shows an error of the pressed button.
   */
  later(message: Promise<unknown>): void;
  /** Asks for confirmation in a modal dialog, before something that costs money. */
  confirm(message: string, options: { detail: string; button: string }): Promise<boolean>;
}

/** Uses VS Code's notifications and dialogs. */
export function createNotifications(log: Log): Notifications {
  const showFailure: Notifications['showFailure'] = async (thrown, pendingReportId) => {
    const error = toAppError(thrown);
    const notice = getNotice(error);
    if (notice !== null) {
      log.error(error.message, describeError(error));
      const shown = pendingReportId === undefined ? notice : withResume(notice);
      await showNotice(shown, error.message, pendingReportId);
    }
  };
  return {
    showFailure,
    later: message => void message.catch(showFailure),
    inform: async (message, ...buttons) =>
      vscode.window.showInformationMessage(message, ...buttons),
    warn: async (message, ...buttons) => vscode.window.showWarningMessage(message, ...buttons),
    confirm: async (message, { detail, button }) => {
      const options = { modal: true, detail };
      return (await vscode.window.showWarningMessage(message, options, button)) === button;
    },
  };
}

async function showNotice(
  { severity, buttons }: Notice,
  message: string,
  reportId: string | undefined,
): Promise<void> {
  const labels = buttons.map(getButtonLabel);
  const pressed = await showMessage(severity, message, labels);
  const button = buttons[labels.findIndex(label => label === pressed)];
  if (button !== undefined) {
    await press(button, reportId);
  }
}

function showMessage(
  severity: Notice['severity'],
  message: string,
  labels: readonly string[],
): Thenable<string | undefined> {
  switch (severity) {
    case 'information':
      return vscode.window.showInformationMessage(message, ...labels);
    case 'warning':
      return vscode.window.showWarningMessage(message, ...labels);
    case 'error':
      return vscode.window.showErrorMessage(message, ...labels);
  }
}

function getButtonLabel(button: NoticeButton): string {
  switch (button.does) {
    case 'signIn':
      return `Sign In to ${payServiceNames[button.service]}`;
    case 'openSetting':
      return 'Open Settings';
    case 'resume':
      return 'Resume';
    case 'testConnection':
      return 'Test Connection';
    case 'showLog':
      return 'Show Log';
  }
}

async function press(button: NoticeButton, reportId: string | undefined): Promise<void> {
  switch (button.does) {
    case 'signIn':
      return runCommand('jobPay.signIn', { service: button.service });
    case 'openSetting':
      await vscode.commands.executeCommand('workbench.action.openSettings', button.setting);
      return;
    case 'resume':
      return runCommand('jobPay.resumeReport', reportId);
    case 'testConnection':
      return runCommand('jobPay.testConnection');
    case 'showLog':
      return runCommand('jobPay.showLog');
  }
}
