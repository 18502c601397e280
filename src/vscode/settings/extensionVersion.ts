import type { ExtensionContext } from 'vscode';

/** The version of the running extension, from its manifest. */
export function readExtensionVersion({ extension }: Pick<ExtensionContext, 'extension'>): string {
  const { version } = extension.packageJSON as { version: string };
  return version;
}
