import * as vscode from 'vscode';

/** A task that reports its progress and stops when the signal aborts. */
export type CancellableTask<T> = (
  signal: AbortSignal,
  report: (message: string) => void,
) => Promise<T>;

/** Runs a task with a progress notification. Its Cancel button aborts the signal. */
export async function withProgress<T>(title: string, task: CancellableTask<T>): Promise<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) =>
      withSignal(token, signal => task(signal, message => progress.report({ message }))),
  );
}

/** Runs a task with the progress bar of a view. */
export async function withViewProgress<T>(viewId: string, task: () => Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: { viewId } }, task);
}

/** Converts VS Code's cancellation token to an abort signal. */
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
