// @ts-check
/**
 * Builds what runs: the extension and its lazy chunks, the report page, the headless command, the tests.
 *
 *   node esbuild.js                everything that `dist/` holds
 *   node esbuild.js --production   the same, minified and without source maps
 *   node esbuild.js --watch        builds again whenever a source changes
 *   node esbuild.js --tests        every test file, to `out/test/`; `--tests=unit` only that suite,
 *                                  `--tests=unit/domain` only that folder of it
 */
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { join, resolve } = require('node:path');
const esbuild = require('esbuild');

/**
 * Modules that are loaded when first needed: entry file → name of its chunk in `dist/`. A dynamic
 * `import()` of an entry becomes a `require` of its chunk; what only the chunk uses stays out of
 * `extension.js`, which VS Code reads at every activation.
 *
 * @type {Record<string, string>}
 */
const lazyChunks = {
  'src/sample/sampleService.ts': 'sample',
  'src/vscode/prompts/builtInOccupationSearch.ts': 'occupationSearch',
};

/** The suites under `test/`, each with what counts as an entry of it. */
const suites = {
  unit: /\.test\.tsx?$/,
  extension: /(\.test\.ts|^index\.ts)$/,
  e2e: /\.test\.ts$/,
};

/** @param {boolean} production @returns {esbuild.BuildOptions} */
const forNode = production => ({
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  logLevel: 'warning',
});

/**
 * Turns dynamic imports of the lazy entries into external `./<chunk>.js`, beside the file that asks.
 *
 * @returns {esbuild.Plugin}
 */
function lazyChunkPlugin() {
  const chunkOf = new Map(
    Object.entries(lazyChunks).map(([entry, chunk]) => [resolve(__dirname, entry), chunk]),
  );
  return {
    name: 'lazy-chunks',
    setup(build) {
      build.onResolve({ filter: /^\./ }, async args => {
        if (args.kind !== 'dynamic-import') {
          return undefined;
        }
        const { path } = await build.resolve(args.path, {
          kind: 'import-statement',
          resolveDir: args.resolveDir,
        });
        const chunk = chunkOf.get(path);
        return chunk === undefined ? undefined : { path: `./${chunk}.js`, external: true };
      });
    },
  };
}

/**
 * One build for each file of `dist/` that node runs.
 *
 * @param {boolean} production
 * @returns {esbuild.BuildOptions[]}
 */
function hostBuilds(production) {
  const entries = { extension: 'src/extension.ts', headless: 'src/headless.ts' };
  const chunks = Object.fromEntries(Object.entries(lazyChunks).map(([file, name]) => [name, file]));
  return Object.entries({ ...entries, ...chunks })
    .filter(([, file]) => existsSync(join(__dirname, file)))
    .map(([name, file]) => ({
      ...forNode(production),
      absWorkingDir: __dirname,
      entryPoints: { [name]: file },
      outdir: 'dist',
      external: ['vscode'],
      // esbuild writes `require` for what stays an `import()`; the chunks are CommonJS.
      supported: { 'dynamic-import': false },
      plugins: [lazyChunkPlugin()],
    }));
}

/** @param {boolean} production @returns {esbuild.BuildOptions} */
const pageBuild = production => ({
  absWorkingDir: __dirname,
  entryPoints: { main: 'media/report/main.tsx' },
  outdir: 'dist/report',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  logLevel: 'warning',
});

/**
 * What `dist/` is built from.
 *
 * @param {boolean} production
 * @returns {esbuild.BuildOptions[]}
 */
const productBuilds = production => [
  ...hostBuilds(production),
  ...(existsSync(join(__dirname, 'media/report/main.tsx')) ? [pageBuild(production)] : []),
];

/**
 * Every test file bundled by itself, lazy chunks included, so that it runs as it stands.
 *
 * @param {keyof typeof suites} suite
 * @param {string} folder of the suite, or '' for all of it
 * @returns {esbuild.BuildOptions}
 */
function suiteBuild(suite, folder) {
  const source = join(__dirname, 'test', suite);
  const entries = filesIn(join(source, folder))
    .map(file => join(folder, file))
    .filter(file => suites[suite].test(file));
  const output = join(__dirname, 'out', 'test', suite);
  removeStale(join(output, folder), new Set(entries.map(file => join(output, file))));
  return {
    ...forNode(false),
    absWorkingDir: __dirname,
    entryPoints: entries.map(file => join(source, file)),
    outdir: output,
    outbase: source,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'empty' },
    external: ['vscode', 'mocha', 'playwright-core', 'axe-core', 'esbuild'],
  };
}

/** @param {string} folder @returns {string[]} */
const filesIn = folder =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

/**
 * Removes what was built from a test that is gone, so that it does not run again.
 *
 * @param {string} folder
 * @param {Set<string>} sources with the ending of the source, at the place of the output
 */
function removeStale(folder, sources) {
  for (const file of filesIn(folder).filter(name => name.endsWith('.js'))) {
    const path = join(folder, file);
    const isBuilt = ['.ts', '.tsx'].some(ending => sources.has(path.replace(/\.js$/, ending)));
    if (!isBuilt) {
      rmSync(path);
    }
  }
}

/** @param {string} which `<suite>`, `<suite>/<folder>` or '' for all @returns {esbuild.BuildOptions[]} */
function testBuilds(which) {
  const [name = '', ...folder] = which.split('/');
  const names = /** @type {(keyof typeof suites)[]} */ (Object.keys(suites));
  const chosen = names.filter(suite => name === '' || name === suite);
  if (chosen.length === 0) {
    throw new Error(`There is no suite "${name}": choose one of ${names.join(', ')}.`);
  }
  return chosen.map(suite => suiteBuild(suite, join(...folder)));
}

/** @param {string[]} args */
async function main(args) {
  const production = args.includes('--production');
  const tests = args.find(arg => /^--tests(=|$)/.test(arg));
  const builds =
    tests === undefined ? productBuilds(production) : testBuilds(tests.slice('--tests='.length));
  if (args.includes('--watch')) {
    const contexts = await Promise.all(
      builds.map(options => esbuild.context({ ...options, logLevel: 'info' })),
    );
    await Promise.all(contexts.map(context => context.watch()));
    return;
  }
  if (tests === undefined) {
    rmSync(join(__dirname, 'dist'), { recursive: true, force: true });
  }
  await Promise.all(builds.map(options => esbuild.build(options)));
}

module.exports = { lazyChunks, productBuilds };

if (require.main === module) {
  main(process.argv.slice(2)).catch((/** @type {unknown} */ error) => {
    // esbuild has printed what is wrong with the sources; anything else is said here.
    if (!(error instanceof Error && 'errors' in error)) {
      console.error(error);
    }
    process.exitCode = 1;
  });
}
