/** Arrows run one way: demo -> widgets, extension -> core. Within core: date <- calendar <- deadline; law knows only date and types. */
const rule = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: to },
});
module.exports = {
  forbidden: [
    rule('core-stands-alone', '^core/', '^(widgets|extension|demo|test)/'),
    rule('core-is-isomorphic', '^core/(?!publish/)', '^(node:|fs$|path$|crypto$)'),
    rule('widgets-do-not-know-the-rest', '^widgets/', '^(extension|demo|test)/'),
    rule('extension-does-not-know-the-demo', '^extension/', '^(demo|test)/'),
    rule(
      'extension-uses-public-elements-only',
      '^extension/',
      '^widgets/(?!index\\.ts$|[a-z-]+/index\\.ts$)',
    ),
    rule('date-knows-nothing', '^core/date/', '^core/(?!date/|answer/)'),
    rule('calendar-knows-date', '^core/calendar/', '^core/(?!calendar/|date/|answer/)'),
    rule(
      'deadline-knows-calendar',
      '^core/deadline/',
      '^core/(?!deadline/|calendar/|date/|answer/|classify/)',
    ),
    rule('subject-stands-alone', '^core/subject/', '^core/(?!subject/|date/|answer/)'),
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.output|\\.wxt)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
