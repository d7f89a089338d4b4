/** The import law: which rooms of src/ a room may look into. See ARCHITECTURE.md. */
const pure = ['model', 'graph', 'layout', 'scene'];
const may = {
  model: [],
  graph: ['model'],
  layout: ['model', 'graph'],
  scene: ['model', 'graph', 'layout'],
  render: pure,
  state: pure,
  controllers: [...pure, 'state'],
  elements: [...pure, 'state', 'render', 'controllers'],
  ssr: [...pure, 'state', 'render', 'elements'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...Object.entries(may).map(([room, rooms]) => ({
      name: `${room}-imports`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...rooms].join('|')})/` },
    })),
    {
      name: 'no-dom-libraries',
      severity: 'error',
      from: { path: '^src/(model|graph|layout|scene|state)/' },
      to: { path: 'node_modules/(lit|@lit|d3-(zoom|selection))' },
    },
    {
      name: 'no-d3-in-elements',
      severity: 'error',
      from: { path: '^src/(elements|render)/' },
      to: { path: 'node_modules/d3-' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
