// @ts-check
/**
 * Builds what runs: the extension and its lazy chunks, the report page, the command line, the tests.
 *
 *   node esbuild.js                everything that `dist/` holds
 *   node esbuild.js --production   the same, minified and without source maps
 *   node esbuild.js --watch        builds again whenever a source changes
 *   node esbuild.js --tests        every suite, to `out/`; `--tests=unit` only that one
 */
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
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
  'src/reports/export/exportReport.ts': 'export',
  'src/reports/runs/lightcastRegion.ts': 'regions',
  'src/reports/store/parseStoredReport.ts': 'schemas',
  'src/domain/places/parsePlace.ts': 'places',
  'src/vscode/composition/session.ts': 'session',
  'src/connections/services.ts': 'services',
  'src/vscode/prompts/questions.ts': 'questions',
  'src/occupations/builtInOccupationSearch.ts': 'occupationSearch',
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
 * What node-fetch's streams fall back on in a node older than 16.5: 60 kB that VS Code would read at
 * every activation and never run.
 */
const unusedPolyfill = 'web-streams-polyfill/dist/ponyfill.es2018.js';

/**
 * One build for each file of `dist/` that node runs.
 *
 * @param {boolean} production
 * @returns {esbuild.BuildOptions[]}
 */
function hostBuilds(production) {
  const entries = { extension: 'src/extension.ts', cli: 'src/cli.ts' };
  const chunks = Object.fromEntries(Object.entries(lazyChunks).map(([file, name]) => [name, file]));
  return Object.entries({ ...entries, ...chunks }).map(([name, file]) => ({
    ...forNode(production),
    absWorkingDir: __dirname,
    entryPoints: { [name]: file },
    outdir: 'dist',
    external: ['vscode', unusedPolyfill],
    // esbuild writes `require` for what stays an `import()`; the chunks are CommonJS.
    supported: { 'dynamic-import': false },
    plugins: [lazyChunkPlugin()],
  }));
}

/** What stands for a function that the page never calls. */
const leftOut = `
  function leftOut() { throw new Error('This is not part of the page.'); }`;

/**
 * The scales of the page map numbers only, so d3-scale comes without d3's colours, text and number
 * formats, and without the functions that d3-array makes as it loads: 24 kB that the page would
 * never call.
 *
 * @type {esbuild.Plugin}
 */
const numbersOnly = {
  name: 'numbers-only',
  setup(build) {
    const namespace = 'numbers-only';
    build.onResolve({ filter: /^d3-(interpolate|format)$/ }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter: /.*/, namespace }, () => ({
      contents: `
        const between = (a, b) => way => a * (1 - way) + b * way;
        export { between as interpolate, between as interpolateNumber, between as interpolateRound };
        ${leftOut}
        export { leftOut as piecewise, leftOut as format, leftOut as formatPrefix };
        export { leftOut as formatSpecifier, leftOut as precisionFixed };
        export { leftOut as precisionPrefix, leftOut as precisionRound };`,
    }));
    build.onLoad({ filter: /d3-array\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        // A scale looks for a place among its numbers only where it has more than two of them.
        .replace(/= (?:ascendingBisect|bisector\(number\))\.\w+/g, '= leftOut')
        .replace(/= (?=(?:Blur2|shuffler|bisector)\()/g, '= /* @__PURE__ */ ')
        .concat(leftOut),
    }));
  },
};

/** @param {boolean} production @returns {esbuild.BuildOptions} */
const pageBuild = production => ({
  absWorkingDir: __dirname,
  entryPoints: {
    report: 'media/report/report.ts',
    comparison: 'media/report/comparison.ts',
    page: 'media/report/css/page.css',
  },
  outdir: 'dist/report',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  // Calls of `h` are shorter than what the automatic runtime makes of the same elements.
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  inject: [require.resolve('preact')],
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  plugins: [numbersOnly],
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  logLevel: 'warning',
});

/**
 * Hands style sheets over as text, whole and small: a document carries its style in itself.
 *
 * @type {esbuild.Plugin}
 */
const stylesAsText = {
  name: 'styles-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        charset: 'utf8',
        write: false,
      });
      return { contents: `export const style = ${JSON.stringify(outputFiles[0]?.text)};` };
    });
  },
};

/**
 * The page as a file: its sections and charts, drawn once and without a script, where no page is open.
 *
 * @param {boolean} production
 * @returns {esbuild.BuildOptions}
 */
const documentBuild = production => ({
  ...pageBuild(production),
  entryPoints: { reportDocument: 'media/report/document/main.ts' },
  outdir: 'dist',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  plugins: [numbersOnly, stylesAsText],
});

/**
 * What `dist/` is built from.
 *
 * @param {boolean} production
 * @returns {esbuild.BuildOptions[]}
 */
const productBuilds = production => [
  ...hostBuilds(production),
  pageBuild(production),
  documentBuild(production),
];

/** @type {esbuild.BuildOptions} */
const forTests = {
  ...forNode(false),
  absWorkingDir: __dirname,
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/**
 * The unit suite with all it tests, file by file and in the folders of the sources, so that a
 * module is loaded once and its coverage is counted where it stands.
 *
 * @returns {esbuild.BuildOptions}
 */
function unitBuild() {
  const folders = ['src', 'media', 'test/unit', 'test/support'];
  const files = folders.flatMap(folder => filesIn(folder).map(file => join(folder, file)));
  const sources = files.filter(file => /(?<!\.d)\.tsx?$/.test(file));
  const json = files.filter(file => file.endsWith('.json') && !file.endsWith('tsconfig.json'));
  folders.forEach(folder => removeStale(join('out', folder), sources));
  return {
    ...forTests,
    bundle: false,
    entryPoints: [...sources, ...json, 'esbuild.js'],
    outdir: 'out',
    outbase: '.',
    loader: { '.json': 'copy' },
    // What stays an `import()` would ask for the ending that our imports leave out.
    supported: { 'dynamic-import': false },
  };
}

/**
 * A suite whose test files are bundled one by one, for a host that loads each as it stands.
 *
 * @param {string} suite
 * @returns {esbuild.BuildOptions}
 */
function bundledBuild(suite) {
  const folder = join('test', suite);
  const entries = filesIn(folder)
    .filter(file => file.endsWith('.test.ts') || file === 'index.ts' || /^host\W.*\.ts$/.test(file))
    .map(file => join(folder, file));
  removeStale(join('out', folder), entries);
  return {
    ...forTests,
    entryPoints: entries,
    outdir: join('out', folder),
    outbase: folder,
    loader: { '.css': 'empty' },
    external: ['vscode', 'mocha', 'playwright-core', 'axe-core', 'esbuild'],
  };
}

/** @param {string} folder @returns {string[]} every file under it, by its path in it */
function filesIn(folder) {
  const path = join(__dirname, folder);
  return existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
}

/**
 * Removes what was built from a test that is gone, so that it does not run again.
 *
 * @param {string} folder under `out/`
 * @param {string[]} sources
 */
function removeStale(folder, sources) {
  const built = new Set(sources.map(file => join('out', file.replace(/\.tsx?$/, '.js'))));
  for (const file of filesIn(folder).map(name => join(folder, name))) {
    if (file.endsWith('.js') && !built.has(file)) {
      rmSync(join(__dirname, file));
    }
  }
}

/** @type {Record<string, () => esbuild.BuildOptions>} */
const suites = {
  unit: unitBuild,
  extension: () => bundledBuild('extension'),
  reliability: () => bundledBuild('reliability'),
  e2e: () => bundledBuild('e2e'),
};

/** @param {string} which a suite, or '' for all @returns {esbuild.BuildOptions[]} */
function testBuilds(which) {
  const chosen = Object.entries(suites).filter(([name]) => which === '' || which === name);
  if (chosen.length === 0) {
    throw new Error(`There is no suite "${which}": choose of ${Object.keys(suites).join(', ')}.`);
  }
  return chosen.map(([, build]) => build());
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
