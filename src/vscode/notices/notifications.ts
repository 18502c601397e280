import * as vscode from 'vscode';

import { toAppError } from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';
import { runCommand } from '../commands/registerCommands';
import { describeError, getNotice } from './notices';

import type { Log } from '../../domain/log';
import type { Notice, NoticeButton } from './notices';

/** Everything that the extension says in a message; nobody else shows one. */
export interface Notifications {
  /** Logs a failure and shows it as its kind asks for. Resolves when the person has answered. */
  readonly showFailure: (thrown: unknown) => Promise<void>;
  /** Says something, with buttons; resolves with the one that was pressed. */
  inform<T extends string>(message: string, ...buttons: T[]): Promise<T | undefined>;
  /** Says something that needs attention, with buttons. */
  warn<T extends string>(message: string, ...buttons: T[]): Promise<T | undefined>;
  /**
   * Lets a message stay after the command that said it is over; what goes wrong when the person
   * answers is shown like any failure.
   */
  later(conversation: Promise<unknown>): void;
  /** Asks, in a dialog, before something that costs money or cannot be taken back. */
  confirm(message: string, options: { detail: string; button: string }): Promise<boolean>;
}

/** Messages in VS Code's own notifications and dialogs. */
export function createNotifications(log: Log): Notifications {
  const showFailure = async (thrown: unknown): Promise<void> => {
    const error = toAppError(thrown);
    const notice = getNotice(error);
    if (notice !== null) {
      log.error(error.message, describeError(error));
      await showNotice(notice, error.message);
    }
  };
  return {
    showFailure,
    later: conversation => void conversation.catch(showFailure),
    inform: async (message, ...buttons) =>
      vscode.window.showInformationMessage(message, ...buttons),
    warn: async (message, ...buttons) => vscode.window.showWarningMessage(message, ...buttons),
    confirm: async (message, { detail, button }) => {
      const options = { modal: true, detail };
      return (await vscode.window.showWarningMessage(message, options, button)) === button;
    },
  };
}

async function showNotice({ severity, buttons }: Notice, message: string): Promise<void> {
  const labels = buttons.map(getButtonLabel);
  const pressed = await showMessage(severity, message, labels);
  const button = buttons[labels.findIndex(label => label === pressed)];
  if (button !== undefined) {
    await press(button);
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

async function press(button: NoticeButton): Promise<void> {
  switch (button.does) {
    case 'signIn':
      return runCommand('jobPay.signIn', { service: button.service });
    case 'openSetting':
      await vscode.commands.executeCommand('workbench.action.openSettings', button.setting);
      return;
    case 'resume':
      return runCommand('jobPay.resumeReport');
    case 'testConnection':
      return runCommand('jobPay.testConnection');
    case 'showLog':
      return runCommand('jobPay.showLog');
  }
}
