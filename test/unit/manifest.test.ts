import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { lazyChunks } from '../../esbuild.js';
import { commandIds } from '../../src/vscode/commands/commandIds';
import { contextKeys } from '../../src/vscode/state/contextKeyNames';
import { toProblemItem } from '../../src/vscode/tree/problemItem';
import { toReportItem } from '../../src/vscode/tree/reportItem';
import { buildSummary } from '../support/buildSummary';
import {
  listManifestSettings,
  projectFolder,
  readManifest,
  readManifestStrings,
  readProjectFile,
} from '../support/readManifest';

const manifestText = readProjectFile('package.json');
const manifest = readManifest();
const { contributes } = manifest;
const nls = readManifestStrings();
const settings = listManifestSettings(manifest);
const knownCommands: readonly string[] = commandIds;

describe('package.json', () => {
  it('contributes exactly the commands that are registered, in their order', () => {
    const contributed = contributes.commands.map(({ command }) => command);

    assert.deepEqual(contributed, [...commandIds]);
  });

  it('gives every command the category, a title in title case and an icon', () => {
    for (const { command, title, category, icon } of contributes.commands) {
      assert.equal(resolve(category), 'Job Pay', command);
      assert.match(resolve(title), /^[A-Z][a-z]+( (an?|[A-Z][a-z]+))*$/u, command);
      assert.match(icon, /^\$\([a-z-]+\)$/u, command);
    }
  });

  it('hides no command from the palette', () => {
    assert.equal(contributes.menus['commandPalette'], undefined);
  });

  it('names only its own commands in menus and keys', () => {
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];

    for (const { command } of used) {
      assert.ok(knownCommands.includes(command), command);
    }
  });

  it('uses every string that package.nls.json defines, and defines every one that it uses', () => {
    const used = [...manifestText.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key!);

    assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
    assert.ok(Object.values(nls).every(value => value.trim() !== ''));
  });

  it('leaves no sentence in the manifest itself', () => {
    const strings = [
      ...contributes.commands.flatMap(({ title, category }) => [title, category]),
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...Object.values(settings).map(({ markdownDescription }) => markdownDescription),
    ];

    for (const string of strings) {
      assert.match(string, /^%[^%]+%$/u);
    }
  });

  it('links only to its own commands, views and settings', () => {
    const own = [...knownCommands, 'jobPay.reports.focus', 'workbench.action.openSettings'];
    const links = Object.values(nls).flatMap(value =>
      [...value.matchAll(/\(command:([\w.]+)(?:\?([^)]*))?\)/gu)].map(([, id, args]) => ({
        id: id!,
        args,
      })),
    );

    assert.ok(links.length > 0);
    for (const { id, args } of links) {
      assert.ok(own.includes(id), id);
      assert.ok(args === undefined || Array.isArray(JSON.parse(decodeURIComponent(args))), args);
    }
  });

  it('names only icons that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views).flatMap(views => views.map(({ icon }) => icon)),
      ...contributes.walkthroughs.flatMap(({ icon, steps }) => [
        icon,
        ...steps.map(({ media }) => media.svg),
      ]),
    ];

    assert.ok(files.length > 0);
    for (const file of files) {
      assert.ok(existsSync(join(projectFolder, file)), file);
    }
  });

  it('reads only context keys that the extension sets', () => {
    const known: readonly string[] = [...contextKeys, 'jobPay.reports'];
    const clauses = [
      ...contributes.commands.map(({ enablement }) => enablement),
      ...Object.values(contributes.menus).flatMap(items => items.map(({ when }) => when)),
      ...contributes.keybindings.map(({ when }) => when),
      ...contributes.viewsWelcome.map(({ when }) => when),
    ];
    const keys = clauses.flatMap(clause => clause?.match(/(?<!config\.)jobPay\.\w+/gu) ?? []);
    const settingKeys = clauses.flatMap(
      clause => clause?.match(/(?<=config\.)jobPay[.\w]+/gu) ?? [],
    );

    assert.deepEqual(
      [...new Set(keys)].filter(key => !known.includes(key)),
      [],
    );
    assert.deepEqual(
      contextKeys.filter(key => !keys.includes(key)),
      [],
    );
    assert.deepEqual(
      settingKeys.filter(key => settings[key] === undefined),
      [],
    );
  });

  it('shows one welcome, whatever the data source and the accounts are', () => {
    const states = [true, false].flatMap(signedOut =>
      ['auto', 'live', 'sample'].map(dataSource => ({ signedOut, dataSource })),
    );

    for (const state of states) {
      const shown = contributes.viewsWelcome.filter(({ when }) => holds(when, state));
      assert.equal(shown.length, 1, JSON.stringify(state));
    }
  });

  it('shows row actions only for capabilities that rows have', () => {
    const capabilities = listRowCapabilities();
    const clauses = contributes.menus['view/item/context']!.map(({ when }) => when ?? '');

    for (const clause of clauses) {
      const [, word] = /viewItem =~ \/\\b(\w+)\\b\//u.exec(clause) ?? [];
      assert.ok(word !== undefined && capabilities.has(word), clause);
    }
  });

  it('activates for a restored report page and for nothing else that happens by itself', () => {
    assert.deepEqual(manifest.activationEvents, ['onWebviewPanel:jobPay.report']);
  });

  it('starts from a file that the build makes', () => {
    assert.equal(manifest.main, './dist/extension.js');
    assert.ok(existsSync(join(projectFolder, 'src/extension.ts')));
  });

  it('loads lazily what the build makes a chunk of', () => {
    const sources =
      readSources('src/vscode') + readSources('src/reports') + readProjectFile('src/extension.ts');

    for (const entry of Object.keys(lazyChunks)) {
      const module = entry.replace(/^.*\//u, '').replace(/\.ts$/u, '');
      assert.match(sources, new RegExp(`\\bimport\\('[./\\w]+/${module}'\\)`, 'u'), entry);
    }
  });
});

/** Whether a clause of the welcome view, made of these two keys and `&&` only, is true. */
function holds(clause: string, state: { signedOut: boolean; dataSource: string }): boolean {
  return clause.split(' && ').every(part => {
    const [, word, value] = /^config\.jobPay\.dataSource ([!=]=) '(\w+)'$/u.exec(part) ?? [];
    if (word !== undefined) {
      return (state.dataSource === value) === (word === '==');
    }
    assert.match(part, /^!?jobPay\.signedOut$/u);
    return state.signedOut !== part.startsWith('!');
  });
}

function resolve(key: string): string {
  return nls[key.replace(/^%|%$/gu, '')] ?? '';
}

/** The words of `contextValue` that rows of any kind and state have. */
function listRowCapabilities(): ReadonlySet<string> {
  const reports = (['pending', 'ready', 'partlyFailed', 'failed'] as const).flatMap(state =>
    (['here', 'elsewhere', null] as const).map(running =>
      toReportItem(buildSummary({ state }), running),
    ),
  );
  const problems = (['corrupt', 'newerVersion', 'unreadable'] as const).map(problem =>
    toProblemItem({ id: 'a', problem, sentence: 'A sentence.' }),
  );
  return new Set([...reports, ...problems].flatMap(({ contextValue }) => contextValue.split(' ')));
}

function readSources(folder: string): string {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readProjectFile(join(folder, file)))
    .join('\n');
}
