// @ts-check
import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noVscode = { name: 'vscode', message: 'Only src/vscode and src/extension.ts know VS Code.' };
const noNodeFetch = {
  name: 'node-fetch',
  message: 'Only src/api/http/nodeFetch.ts fetches.',
};
const noFullZod = {
  name: 'zod',
  message: "Write `import * as z from 'zod/mini'`: it keeps the bundles small.",
};

/** What the compiler allows and the house does not, wherever product code lives. */
const houseSyntax = [
  {
    selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
    message: 'Module-level state is not allowed: pass it to whoever needs it.',
  },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]',
    message: 'Write a #private member.',
  },
];

/** Calls that have one home each: everyone else goes through that file. */
const oneHome = {
  'src/vscode/commands/registerCommands.ts': {
    selector: "CallExpression[callee.property.name='registerCommand']",
    message: 'Commands are registered by registerCommands(), which catches their errors.',
  },
  'src/vscode/settings/settings.ts': {
    selector: "CallExpression[callee.property.name='getConfiguration']",
    message: 'Settings are read, and parsed, by settings.ts.',
  },
  'src/vscode/state/contextKeys.ts': {
    selector:
      "CallExpression[callee.property.name='executeCommand'][arguments.0.value='setContext']",
    message: 'Context keys are set by contextKeys.ts.',
  },
  'src/vscode/notices/notifications.ts': {
    selector: 'CallExpression[callee.property.name=/^show(Error|Warning)Message$/]',
    message: 'Throw an AppError: notifications.ts decides what the person sees.',
  },
};

const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-params': ['error', 3],
  curly: 'error',
  eqeqeq: 'error',
};

export default defineConfig(
  globalIgnores(['dist', 'out', 'coverage', '.vscode-test', '.vscode-real']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...sizes,
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'media/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', ...houseSyntax, ...Object.values(oneHome)],
      'no-restricted-imports': ['error', { paths: [noVscode, noNodeFetch, noFullZod] }],
    },
  },
  {
    files: ['src/vscode/**/*.ts', 'src/extension.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [noNodeFetch, noFullZod] }] },
  },
  {
    files: ['src/api/http/nodeFetch.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [noVscode, noFullZod] }] },
  },
  ...Object.keys(oneHome).map(home => ({
    files: [home],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...houseSyntax,
        ...Object.entries(oneHome)
          .filter(([file]) => file !== home)
          .map(([, rule]) => rule),
      ],
    },
  })),
  {
    files: ['src/cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['test/{unit,support}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { paths: [noVscode] }] },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        AbortSignal: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        __dirname: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        module: 'readonly',
        process: 'readonly',
        require: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: sizes,
  },
  prettier,
);
