import * as vscode from 'vscode';

/** Work that says what it waits for and stops when the signal aborts. */
export type CancellableTask<T> = (
  signal: AbortSignal,
  say: (message: string) => void,
) => Promise<T>;

/** Runs work under a notification with a Cancel button; the button aborts the task's signal. */
export async function withProgress<T>(title: string, task: CancellableTask<T>): Promise<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) =>
      withSignal(token, signal => task(signal, message => progress.report({ message }))),
  );
}

/** Runs work while the tree shows its own thin progress bar. */
export async function withViewProgress<T>(viewId: string, task: () => Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: { viewId } }, task);
}

/** Turns VS Code's cancellation into the signal that the rest of the extension understands. */
async function withSignal<T>(
  token: vscode.CancellationToken,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const subscription = token.onCancellationRequested(() => controller.abort());
  if (token.isCancellationRequested) {
    controller.abort();
  }
  try {
    return await task(controller.signal);
  } finally {
    subscription.dispose();
  }
}
