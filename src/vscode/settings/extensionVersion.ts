import * as z from 'zod/mini';

import type { ExtensionContext } from 'vscode';

const manifestSchema = z.object({ version: z.string() });

/** The version of the extension that runs, as its manifest has it. */
export function readExtensionVersion({ extension }: Pick<ExtensionContext, 'extension'>): string {
  return manifestSchema.parse(extension.packageJSON).version;
}
