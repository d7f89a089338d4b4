import { expect } from 'chai';
import type { TopologyDocument } from '../../src/model/document.js';
import { createTopology } from '../../src/model/topology.js';
import { validate } from '../../src/model/validate.js';
import { DAMAGES, damaged } from '../support/damage.js';
import { node, only, two } from '../support/two.js';

const kept = (source: unknown): TopologyDocument => validate(source).document!;

suite('a text that is no document', () => {
  test('is named when it is an HTML page', () => {
    expect(only('\n<!doctype html><title>404</title>')).to.deep.include({
      code: 'not-json',
      path: '',
      severity: 'error',
    });
    expect(only('<html>').message).to.match(/^This is an HTML page, not JSON\./);
  });

  test('is given its line and column when it is half a JSON', () => {
    const issue = only('{\n  "version": 1,\n  "nodes": [{"id": ');
    expect(issue).to.include({ code: 'not-json', line: 3, column: 20 });
    expect(issue.message).to.equal('This is not JSON. It ends too early at line 3, column 20.');
  });

  test('is given the place where it goes wrong', () => {
    expect(only('{"version": 1,\n "nodes": [,]}')).to.include({ line: 2, column: 12 });
    expect(only("{'version': 1}").message).to.match(/goes wrong at line 1, column 2\.$/);
    expect(only('{"version": 1} and more')).to.include({ line: 1, column: 16 });
  });

  test('is called empty when it is', () => {
    expect(only(' \n').message).to.equal('The document is empty.');
  });

  test('may begin with a byte order mark', () => {
    expect(validate(`\uFEFF${JSON.stringify(two())}`).ok).to.equal(true);
  });
});

suite('a value that is no document', () => {
  for (const value of [null, 7, [], undefined]) {
    test(`${JSON.stringify(value)} is refused in a sentence`, () => {
      expect(only(value).code).to.equal('not-document');
      expect(validate(value).document).to.equal(undefined);
    });
  }

  test('of another version is refused, and told so', () => {
    expect(only(two({ version: 2 })).message).to.equal('The document has version 2; this component reads version 1.');
    expect(only(two({ version: '1' })).message).to.match(/has version "1"/);
    expect(kept(two({ version: 2 }))).to.equal(undefined);
  });

  test('without a version is refused, and told so', () => {
    expect(only({ nodes: [], edges: [] }).message).to.match(/^The document has no "version"/);
  });
});

suite('what is wrong is left off, and the rest is kept', () => {
  for (const [what, [code]] of Object.entries(DAMAGES)) {
    test(`${what} is told as ${code}`, () => {
      const { ok, issues, document } = validate(damaged(two() as TopologyDocument, [what]));
      expect(ok).to.equal(false);
      expect(issues.map((issue) => issue.code)).to.include(code);
      if (code !== 'version') expect(document!.edges.length > 0 || /^(no |nodes as)/.test(what)).to.equal(true);
    });
  }

  test('the later of two nodes, edges or sites with one id', () => {
    const twins = [
      { id: 'a', label: 'first' },
      { id: 'a', label: 'second' },
    ];
    expect(kept(two({ sites: twins })).sites).to.deep.equal([twins[0]]);
    expect(kept(two({ nodes: twins, edges: [] })).nodes).to.deep.equal([twins[0]]);
    expect(only(two({ sites: twins }))).to.deep.include({ path: '/sites/1/id', code: 'duplicate-id' });
    const edges = [
      { id: 'e', source: 'a', target: 'nowhere' },
      { id: 'e', source: 'a', target: 'b' },
    ];
    expect(kept(two({ edges })).edges).to.deep.equal([edges[1]]);
  });

  test('an edge to nowhere, and the flow step that names it', () => {
    const flows = [{ id: 'f', steps: [{ label: 'one', edge: 'e' }] }];
    const { document, issues } = validate(two({ edges: [{ id: 'e', source: 'a', target: 'db9' }], flows }));
    expect(issues.map(({ path }) => path)).to.deep.equal(['/edges/0/target', '/flows/0/steps/0/edge']);
    expect(issues[0]!.message).to.equal('Edge "e" ends at "db9", which is not a node. The edge was left out.');
    expect(document!.edges).to.deep.equal([]);
    expect(document!.flows![0]!.steps).to.deep.equal([{ label: 'one' }]);
  });

  test('the last edge of a parent cycle, whatever the order', () => {
    const nodes = ['c>a', 'a>b', 'b>c', 'd>a'].map((text) => ({ id: text[0]!, parent: text[2]! }));
    for (const order of [nodes, nodes.toReversed()]) {
      const { document, issues } = validate(two({ nodes: order, edges: [] }));
      expect(issues.map(({ message }) => message)).to.deep.equal([
        'Node "c" would run on "a", which runs on it in turn. Its parent was left off.',
      ]);
      expect(createTopology(document!).nodeById.get('d')!.depth).to.equal(3);
    }
  });

  test('the cycle of a node that stands there twice is told at the first', () => {
    const nodes = [{ id: 'a', parent: 'a' }, { id: 'b' }, { id: 'a' }];
    const { issues } = validate(two({ nodes, edges: [] }));
    expect(issues.map(({ path }) => path)).to.deep.equal(['/nodes/0/parent', '/nodes/2/id']);
  });

  test('the site of a guest whose host is elsewhere', () => {
    const nodes = [
      { id: 'h', site: 'x' },
      { id: 'g', parent: 'h', site: 'y' },
    ];
    const { document, issues } = validate(two({ sites: [{ id: 'x' }, { id: 'y' }], nodes, edges: [] }));
    expect(issues[0]).to.include({ code: 'parent-site', severity: 'warning', path: '/nodes/1/site' });
    expect(createTopology(document!).nodeById.get('g')!.site).to.equal('x');
  });

  test('guests stand with a host that is at no site, whatever sites they name', () => {
    const sites = [{ id: 's' }, { id: 't' }];
    const nodes = [{ id: 'h' }, { id: 'a', parent: 'h', site: 's' }, { id: 'b', parent: 'a', site: 't' }];
    const { issues, document } = validate(two({ sites, nodes, edges: [] }));
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['parent-site', '/nodes/1/site'],
      ['parent-site', '/nodes/2/site'],
    ]);
    expect(issues[0]!.message).to.match(/at "s", but its parent is at no site/);
    expect(createTopology(document!).sites.map(({ nodes: here }) => here)).to.deep.equal([[], []]);
  });

  test('an edge with the id of a node keeps it in the document, and has another one on the map', () => {
    const source = two({
      edges: [
        { id: 'a', source: 'a', target: 'b' },
        { id: 'a~2', source: 'a', target: 'b' },
      ],
    });
    expect(only(source)).to.include({ code: 'id-of-node', severity: 'warning', path: '/edges/0/id' });
    expect(createTopology(kept(source)).edges.map(({ id }) => id)).to.deep.equal(['a~2', 'a~3']);
  });

  test('nothing of an unknown kind, which gets a neutral look', () => {
    const issue = only(node({ kind: 'hypervizor' }));
    expect(issue).to.include({ code: 'unknown-kind', severity: 'warning', suggestion: 'Did you mean "hypervisor"?' });
    const made = createTopology(kept(node({ kind: 'hypervizor' }))).nodeById.get('a')!;
    expect(made.kind).to.include({ id: 'hypervizor', label: 'hypervizor', family: 'outside' });
  });

  test('NaN and Infinity, which no JSON holds but a property may', () => {
    for (const cores of [NaN, Infinity, -Infinity]) {
      expect(only(node({ specs: { cores } }))).to.include({ code: 'type', path: '/nodes/0/specs/cores' });
      expect(kept(node({ specs: { cores } })).nodes[0]!.specs).to.deep.equal({});
    }
  });

  test('an object where a list should be, and a list where an object should be', () => {
    expect(only(node({ services: {} })).message).to.equal(
      'Node "a": "services" should be a list, not an object. That was left off.',
    );
    expect(only(node({ specs: [] })).message).to.equal(
      'Node "a": "specs" should be an object, not a list. That was left off.',
    );
  });

  test('null items, each told by its place', () => {
    const { issues, document } = validate(two({ nodes: [null, { id: 'a' }, null, { id: 'b' }] }));
    expect(issues.map(({ path }) => path)).to.deep.equal(['/nodes/0', '/nodes/2']);
    expect(document!.nodes).to.have.length(2);
  });
});

suite('text of a document stays text', () => {
  test('a label of 5 000 characters is kept, and cut in sentences', () => {
    const long = 'x'.repeat(5000);
    expect(kept(node({ label: long })).nodes[0]!.label).to.equal(long);
    expect(only(node({ kind: long })).message.length).to.be.below(200);
  });

  test('a script in a label is a label', () => {
    const label = '<script>alert(1)</script>';
    expect(kept(node({ label })).nodes[0]!.label).to.equal(label);
    expect(validate(node({ label })).ok).to.equal(true);
  });

  test('names of Object.prototype are ids like others', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const own = (value: unknown) => JSON.parse(`{${JSON.stringify(id)}: ${JSON.stringify(value)}}`) as object;
      const source = two({
        sites: [{ id }],
        nodes: [{ id, kind: id, site: id, metadata: own(1) }],
        edges: [{ source: id, target: id, kind: id }],
        nodeKinds: own({ label: 'Own', extends: 'vm' }),
        edgeKinds: own({ label: 'Own', width: 3 }),
        positions: own({ x: 1, y: 2 }),
      });
      const { issues, document } = validate(source);
      expect(issues).to.deep.equal([]);
      const topology = createTopology(document!);
      expect(topology.nodeById.get(id)!.kind).to.include({ id, label: 'Own', icon: 'app-window' });
      expect(topology.edges[0]!.kind).to.include({ id, label: 'Own', width: 3 });
      expect(topology.positions.get(id)).to.deep.equal({ x: 1, y: 2 });
      expect(topology.siteById.get(id)!.nodes).to.deep.equal([id]);
      expect(({} as Record<string, unknown>)['label']).to.equal(undefined);
    }
  });

  test('and are unknown where nothing has them', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      expect(only(node({ kind: id })).code).to.equal('unknown-kind');
      expect(only(node({ site: id })).code).to.equal('unknown-site');
      expect(only(two({ edges: [{ source: id, target: 'a' }] })).code).to.equal('unknown-node');
    }
  });

  test('lone surrogates are ids like others', () => {
    const nodes = [{ id: '\ud800' }, { id: '\udc00', parent: '\ud800' }];
    expect(validate(two({ nodes, edges: [{ source: '\ud800', target: '\udc00' }] })).ok).to.equal(true);
  });
});

suite('links and colours', () => {
  const UNSAFE = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:a',
    'data:text/html,a',
    'JAVASCRIPT:a//?',
    'vbscript:a',
    'ht\ntp://a',
  ];
  const SAFE = [
    'https://a.example',
    'HTTP://a.example/b:c',
    'mailto:a@b.example',
    '/a:b',
    'a/b:c',
    '?a:b',
    '#a:b',
    '//a.example',
    '',
  ];
  for (const href of UNSAFE) {
    test(`${JSON.stringify(href)} is left off`, () => {
      expect(only(node({ urls: [{ href }] }))).to.include({ code: 'unsafe-link', path: '/nodes/0/urls/0/href' });
      expect(kept(node({ urls: [{ href }] })).nodes[0]!.urls).to.deep.equal([]);
      expect(kept(node({ services: [{ name: 's', url: href }] })).nodes[0]!.services).to.deep.equal([{ name: 's' }]);
    });
  }
  test('http, https, mailto and relative ones are kept', () => {
    for (const href of SAFE) expect(validate(node({ urls: [{ href }] })).issues, href).to.deep.equal([]);
  });

  test('a colour that is none is left off', () => {
    const sites = (color: string) => two({ sites: [{ id: 's', color }] });
    for (const color of ['red;}', 'url(a)', 'var(--a)', 'rgb(0 0 0', '#12', 'red/**/']) {
      expect(only(sites(color)), color).to.include({ code: 'unsafe-color', severity: 'warning' });
    }
    for (const color of ['#2890e8', 'Teal', 'rgb(0 0 0 / 50%)', 'hsl(120deg 50% 50%)', 'oklch(0.7 0.15 240)'])
      expect(validate(sites(color)).ok, color).to.equal(true);
  });
});
