import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { frames, mount, mountHtml, once, piece, pieces, ready, textOf, unmount, until } from '../support/mount.js';

const messageOf = (map: InfraTopology) =>
  piece(map, '[part=error], [part=empty]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const two = (rest: object) => ({
  version: 1,
  nodes: [{ id: 'a' }, { id: 'b' }],
  edges: [{ source: 'a', target: 'b' }],
  ...rest,
});

suite('a source that cannot be read', () => {
  teardown(unmount);

  const SOURCES: readonly (readonly [what: string, src: string, code: string, sentence: RegExp])[] = [
    ['a missing file', '/test/fixtures/elements/none.json', 'not-found', /no document at .*none\.json \(404\)/],
    ['an HTML page', '/test/fixtures/elements/page.html.txt', 'not-json', /This is an HTML page, not JSON/],
    [
      'half a JSON',
      '/test/fixtures/elements/half.json.txt',
      'not-json',
      /This is not JSON\. It ends too early at line 3, column 13/,
    ],
    [
      'another version',
      '/test/fixtures/elements/version-2.json',
      'version',
      /has version 2; this component reads version 1/,
    ],
    ['an address that nobody answers', 'http://127.0.0.1:1/x.json', 'network', /could not be fetched/],
  ];
  for (const [what, src, code, sentence] of SOURCES) {
    test(`${what} is told in a sentence, with a way to try again`, async () => {
      const map = await mount({ src });
      expect(messageOf(map))
        .to.match(sentence)
        .and.match(/Try again$/);
      expect(map.issues[0]).to.include({ code });
      expect(piece(map, '[role=alert]')).to.not.equal(null);
    });
  }

  test('fires infra-error with its code', async () => {
    const map = await mount();
    const heard = once(map, 'infra-error');
    map.src = '/test/fixtures/elements/version-2.json';
    expect((await heard).code).to.equal('version');
  });

  test('trying again loads again', async () => {
    const map = await mount({ src: '/test/fixtures/elements/none.json' });
    const loaded = map.loaded;
    piece<HTMLButtonElement>(map, '[part=retry]')!.click();
    expect(map.loaded).to.not.equal(loaded);
    await ready(map);
    expect(messageOf(map)).to.match(/404/);
  });

  test('is forgotten when a good one follows', async () => {
    const map = await mount({ src: '/test/fixtures/elements/none.json' });
    map.src = '/test/fixtures/elements/two.json';
    await ready(map);
    expect(messageOf(map)).to.equal('');
    expect(pieces(map, '[part~=node]')).to.have.length(2);
  });
});

suite('a map that is moved while words for its faults are on their way', () => {
  teardown(unmount);

  test('tells them all the same', async () => {
    const SOURCES: readonly (readonly [put: (map: InfraTopology) => void, heard: string[], shown: RegExp])[] = [
      [
        (map) => (map.data = two({ edges: [{ source: 'a', target: 'zz' }] }) as TopologyDocument),
        ['infra-load', 'infra-error'],
        /^$/,
      ],
      [(map) => (map.data = { version: 7 } as unknown as TopologyDocument), ['infra-error'], /version 7/],
      [
        (map) => (map.innerHTML = '<script type="application/json">{"version": 1, </script>'),
        ['infra-error'],
        /not JSON/,
      ],
    ];
    for (const [put, wanted, shown] of SOURCES) {
      const stage = mountHtml('<div></div>');
      const map = document.createElement('infra-topology');
      const heard: string[] = [];
      for (const type of ['infra-load', 'infra-error'] as const) map.addEventListener(type, () => heard.push(type));
      put(map);
      stage.append(map);
      await map.updateComplete;
      stage.querySelector('div')!.append(map);
      await map.loaded;
      await map.updateComplete;
      expect(heard).to.deep.equal(wanted);
      expect(map.issues).to.have.length(1);
      expect(messageOf(map)).to.match(shown);
    }
  });
});

suite('what cannot be explained', () => {
  teardown(unmount);

  test('is said to be wrong all the same: a value that throws', async () => {
    const data = Object.defineProperty(two({}), 'title', {
      enumerable: true,
      get() {
        throw new TypeError();
      },
    });
    const map = await mount({ data });
    expect(messageOf(map)).to.match(/Something is wrong with the document/);
    expect(map.issues[0]).to.include({ code: 'unexplained' });
  });

  test('and what is valid is drawn where the words cannot be loaded', async () => {
    const frame = document.createElement('iframe');
    mountHtml('').append(frame);
    const page = frame.contentDocument!;
    const gone = Object.fromEntries(['js', 'ts'].map((end) => [`/src/model/explain.${end}`, '/none.js']));
    const inline = JSON.stringify(two({ edges: [{ source: 'a', target: 'zz' }] }));
    page.open();
    page.write(`<!doctype html><script type="importmap">${JSON.stringify({ imports: gone })}</${'script'}>
      <infra-topology><script type="application/json">${inline}</${'script'}></infra-topology>
      <script type="module">import '/src/define-map.ts';</${'script'}>`);
    page.close();
    const map = page.querySelector<InfraTopology>('infra-topology')!;
    await until('the fault is told', () => map.issues?.length === 1);
    await map.loaded;
    await map.settled;
    expect(map.issues[0]).to.include({ code: 'unexplained' });
    expect(pieces(map, '[part~=node]')).to.have.length(2);
  });
});

suite('a document with faults', () => {
  teardown(unmount);

  const FAULTS: readonly (readonly [what: string, rest: object, sentence: RegExp, nodes: number, edges: number])[] = [
    [
      'a duplicate id',
      { nodes: [{ id: 'a' }, { id: 'b' }, { id: 'a', label: 'Later' }] },
      /"a", which an earlier one has already/,
      2,
      1,
    ],
    ['an edge to nowhere', { edges: [{ source: 'a', target: 'zz' }] }, /ends at "zz", which is not a node/, 2, 0],
    [
      'a parent cycle',
      {
        nodes: [
          { id: 'a', parent: 'b' },
          { id: 'b', parent: 'a' },
        ],
      },
      /runs on it in turn/,
      2,
      1,
    ],
    [
      'an unknown kind',
      { nodes: [{ id: 'a', kind: 'hypervizor' }, { id: 'b' }] },
      /"hypervizor", which is not defined.*Did you mean "hypervisor"/,
      2,
      1,
    ],
    [
      'a javascript: link',
      { nodes: [{ id: 'a', urls: [{ href: 'javascript:alert(1)' }] }, { id: 'b' }] },
      /only http, https, mailto/,
      2,
      1,
    ],
  ];
  for (const [what, rest, sentence, nodes, edges] of FAULTS) {
    test(`${what} is told in the list of problems, and the rest is drawn`, async () => {
      const map = await mount({ data: two(rest) });
      expect(piece(map, '[part=problems]')?.textContent?.replace(/\s+/g, ' '))
        .to.match(/1 problem /)
        .and.match(sentence);
      expect(pieces(map, '[part~=node]')).to.have.length(nodes);
      expect(pieces(map, '[part~=edge]')).to.have.length(edges);
    });
  }

  test('of many faults the first 50 are listed, the rest counted', async () => {
    const edges = Array.from({ length: 180 }, (_, at) => ({ source: 'a', target: `none ${at}` }));
    const map = await mount({ data: two({ edges }) });
    const items = pieces(map, '[part=problems] li');
    expect(items).to.have.length(51);
    expect(items.at(-1)!.textContent).to.match(/130 more/);
    expect(map.issues).to.have.length(180);
  });

  test('a label of 5 000 characters is cut on the map and told whole in the details', async () => {
    const label = 'long name '.repeat(500);
    const map = await mount({ data: two({ nodes: [{ id: 'a', label }, { id: 'b' }] }) });
    for (const text of pieces(map, 'text.label')) expect((text as SVGTextElement).getBBox().width).to.be.below(260);
    map.selected = 'a';
    await map.updateComplete;
    expect(await textOf(map, 'infra-details')).to.include(label.trim());
    const { right } = piece(map, 'infra-details')!.getBoundingClientRect();
    for (const inner of piece(map, 'infra-details')!.shadowRoot!.querySelectorAll('*')) {
      expect(inner.getBoundingClientRect().right).to.be.at.most(right + 1);
    }
  });

  test('__proto__ is an id like any other', async () => {
    const map = await mount({
      data: JSON.parse(
        '{"version":1,"nodes":[{"id":"__proto__"},{"id":"b"}],"edges":[{"source":"__proto__","target":"b"}]}',
      ),
    });
    expect(map.issues).to.deep.equal([]);
    expect(Object.keys(map.positions())).to.deep.equal(['__proto__', 'b']);
    map.selected = '__proto__';
    await map.updateComplete;
    expect(await textOf(map, 'infra-details')).to.match(/__proto__.*Connections 1/);
  });

  test('a script in a label stays text', async () => {
    const label = '<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>';
    const map = await mount({ data: two({ nodes: [{ id: 'a', label, role: label }, { id: 'b' }] }) });
    map.selected = 'a';
    await frames(2);
    expect(await textOf(map, 'infra-details')).to.include('<img src=x');
    expect('wasRun' in window).to.equal(false);
    expect(pieces(map, 'img')).to.have.length(0);
  });

  test('a document without nodes says what to do', async () => {
    const map = await mount({ data: { version: 1, nodes: [], edges: [] } });
    expect(messageOf(map)).to.match(/^No nodes yet/);
  });
});
