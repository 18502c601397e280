import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { themes } from '../../../support/themes';

const folder = join('media', 'report', 'css');
const files = readdirSync(folder).map(name => ({
  name,
  text: readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, ''),
}));

describe('the style sheets', () => {
  for (const { name, text } of files) {
    it(`${name} takes its colors only from VS Code`, () => {
      const values = [...text.matchAll(/:\s*([^;{}]+);/gu)].map(match =>
        (match[1] ?? '').replace(/--[\w-]+/gu, ''),
      );

      for (const value of values) {
        assert.doesNotMatch(
          value,
          /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|\b(?:white|black|red|green|blue|gr[ae]y|orange|yellow|purple)\b/iu,
        );
      }
    });
  }

  it('uses only variables that a theme defines', () => {
    const known = new Set(
      Object.values(themes).flatMap(({ colors }) =>
        Object.keys(colors).map(id => `--vscode-${id.replace(/\./gu, '-')}`),
      ),
    );
    const fonts = [
      '--vscode-font-family',
      '--vscode-font-size',
      '--vscode-font-weight',
      '--vscode-editor-font-family',
    ];

    const used = files.flatMap(({ text }) => text.match(/--vscode-[\w-]+/gu) ?? []);

    const unknown = used.filter(variable => !known.has(variable) && !fonts.includes(variable));
    assert.deepEqual([...new Set(unknown)], ['--vscode-errorForeground']);
  });
});
