import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const text = z.string();
const settingSchema = z.looseObject({
  default: z.unknown(),
  scope: text,
  markdownDescription: text,
  enum: z.optional(z.array(text)),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  pattern: z.optional(text),
  patternErrorMessage: z.optional(text),
});

const manifestSchema = z.looseObject({
  main: text,
  icon: text,
  activationEvents: z.array(text),
  contributes: z.looseObject({
    commands: z.array(
      z.object({
        command: text,
        title: text,
        category: text,
        icon: text,
        enablement: z.optional(text),
      }),
    ),
    menus: z.record(text, z.array(z.looseObject({ command: text, when: z.optional(text) }))),
    keybindings: z.array(z.looseObject({ command: text, when: text })),
    views: z.record(text, z.array(z.looseObject({ id: text, icon: text }))),
    viewsContainers: z.object({ activitybar: z.array(z.looseObject({ id: text, icon: text })) }),
    viewsWelcome: z.array(z.looseObject({ view: text, contents: text, when: text })),
    configuration: z.array(z.looseObject({ properties: z.record(text, settingSchema) })),
    walkthroughs: z.array(
      z.looseObject({
        icon: text,
        steps: z.array(
          z.looseObject({ media: z.looseObject({ svg: text }), completionEvents: z.array(text) }),
        ),
      }),
    ),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;

export type ManifestSetting = z.infer<typeof settingSchema>;

/** The project folder, which is the working directory of all suites. */
export const projectFolder = process.cwd();

/** A file of the project, as text. */
export function readProjectFile(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

/** `package.json`, validated for the parts that tests read. */
export function readManifest(): Manifest {
  return manifestSchema.parse(JSON.parse(readProjectFile('package.json')));
}

/** `package.nls.json`: the messages of the manifest by key. */
export function readManifestStrings(): Record<string, string> {
  return z.record(text, text).parse(JSON.parse(readProjectFile('package.nls.json')));
}

/** Every contributed setting by its full ID. */
export function listManifestSettings({ contributes }: Manifest): Record<string, ManifestSetting> {
  return Object.fromEntries(
    contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
  );
}
