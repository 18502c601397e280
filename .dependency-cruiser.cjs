/**
 * The rooms of the project and what each may import; ARCHITECTURE.md says why.
 *
 * `vscode` resolves to node_modules/@types/vscode, so that is the path to look for: a rule on the
 * bare name would never match.
 */
const vscode = '(^|/)node_modules/@types/vscode/';

/** A pattern for every npm package but the named ones. */
const packagesBut = (...names) => `(^|/)node_modules/(?!(${names.join('|')})/)`;

/** A pattern for every folder and file of the project but the named rooms. */
const roomsBut = (...rooms) => `^src/(?!(${rooms.join('|')})/)|^media/`;

/** A rule for one room: what it must not reach. */
const room = (name, from, forbidden) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: forbidden },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|media)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    room('domain-imports-zod-only', '^src/domain/', [roomsBut('domain'), packagesBut('zod')]),
    room('protocol-imports-domain', '^src/protocol/', [
      roomsBut('protocol', 'domain'),
      packagesBut('zod'),
    ]),
    room('api-imports-domain', '^src/api/', [
      roomsBut('api', 'domain'),
      packagesBut('zod', 'node-fetch'),
    ]),
    room('services-do-not-know-each-other', '^src/api/(jobalyzer|lightcast)/', [
      '^src/api/(?!http/|auth/|$1/)[^/]+/',
    ]),
    room(
      'http-and-auth-know-no-service',
      '^src/api/(http|auth)/',
      '^src/api/(jobalyzer|lightcast)/',
    ),
    room(
      'node-fetch-in-one-file',
      '^(?!src/api/http/nodeFetch\\.ts$|test/)',
      '(^|/)node_modules/node-fetch/',
    ),
    room('reports-import-domain-and-api', '^src/reports/', [
      roomsBut('reports', 'api', 'domain'),
      packagesBut('zod', 'csv-stringify', 'csv-parse'),
    ]),
    room('connections-import-domain-api-and-reports', '^src/connections/', [
      roomsBut('connections', 'reports', 'api', 'domain'),
      packagesBut('zod'),
    ]),
    room('storage-imports-domain-and-reports', '^src/storage/', [
      roomsBut('storage', 'reports', 'domain'),
      packagesBut('zod', '@types/node'),
    ]),
    room('occupations-import-domain-and-fuse', '^src/occupations/', [
      roomsBut('occupations', 'domain'),
      packagesBut('fuse.js'),
    ]),
    room('wages-import-domain', '^src/wages/', [
      roomsBut('wages', 'domain'),
      packagesBut('csv-parse', '@types/node'),
    ]),
    room('wages-are-packed-beforehand', '^src/(?!wages/pack/)', '^src/wages/pack/'),
    room('csv-is-read-to-pack-only', '^src/wages/(?!pack/)', '(^|/)node_modules/csv-parse/'),
    room('sample-imports-domain-and-its-web-library', '^src/sample/', [
      roomsBut('sample', 'domain'),
      packagesBut('zod', 'hono', '@hono/node-server', 'csv-parse', '@types/node'),
    ]),
    {
      name: 'no-node-builtins-in-portable-rooms',
      severity: 'error',
      from: { path: '^(src/(domain|protocol|api|occupations|reports|connections)|media)/' },
      to: { dependencyTypes: ['core'] },
    },
    room('editor-knows-no-other-host', '^src/vscode/', ['^src/cli/', '^media/']),
    room('command-line-knows-no-other-host', '^src/cli(/|\\.ts$)', [
      '^src/vscode/',
      '^media/',
      vscode,
    ]),
    room('page-sees-protocol-and-domain', '^media/', [
      roomsBut('protocol', 'domain').replace('|^media/', ''),
      packagesBut('preact', 'preact-render-to-string', 'd3-[a-z]+', '@types/d3-[a-z]+'),
    ]),
    room('page-is-drawn-by-the-browser', '^media/report/(?!document/)', [
      '^media/report/document/',
      '(^|/)node_modules/preact-render-to-string/',
    ]),
    room('extension-has-no-page', '^src/extension\\.ts$', ['^media/', '^src/cli/']),
    room('nobody-imports-a-composition-root', '^(src|media)/', '^src/(extension|cli)\\.ts$'),
    room('no-test-in-product', '^(src|media)/', '^test/'),
    room('unit-tests-need-no-vscode', '^test/(unit|support)/', vscode),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Packages such as csv-stringify name their entries by these conditions only.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    exclude: { path: '^(dist|out)/|^esbuild\\.js$' },
  },
};
