import { expect } from 'chai';
import { html, render, type TemplateResult } from 'lit';
import type { TopologyDocument } from '../../src/model/document.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology } from '../../src/model/topology.js';
import { svgFrame, type Emphasis } from '../../src/render/svg.js';
import { buildGeometry } from '../../src/scene/geometry.js';
import { placeLabels } from '../../src/scene/labels.js';
import { around, buildScene } from '../../src/scene/scene.js';
import { readText } from '../support/files.js';

/** Two machines at a site, one with a guest; a cloud outside; every status somewhere. */
const SMALL: TopologyDocument = {
  version: 1,
  sites: [{ id: 'home', label: 'Home', role: 'primary' }],
  nodes: [
    { id: 'cloud', kind: 'cloud', label: '<script>alert(1)</script>' },
    { id: 'host', kind: 'hypervisor', label: 'Host', site: 'home', status: 'up' },
    { id: 'nas', kind: 'nas', label: 'Silo', site: 'home', status: 'degraded' },
    { id: 'vm', kind: 'vm', label: 'Guest', parent: 'host', status: 'down' },
  ],
  edges: [
    { id: 'cable', source: 'host', target: 'nas', kind: 'lan' },
    { id: 'copy', source: 'vm', target: 'nas', kind: 'backup', label: 'nightly' },
    { id: 'way-out', source: 'nas', target: 'cloud', kind: 'uplink' },
  ],
};
/** cloud, host, nas, vm. */
const PLACES = Float64Array.from([320, 0, 0, 0, 160, 0, 0, 50]);
const REST: Emphasis = { near: undefined, selected: undefined, focused: undefined, hovered: undefined };

/** Server and browser alike: markup without comments, attributes sorted, one element to a line. */
async function markup(template: TemplateResult): Promise<string> {
  let text: string;
  if (typeof window === 'undefined') {
    const { render: onServer } = await import('@lit-labs/ssr');
    const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
    text = await collectResult(onServer(template));
  } else {
    const root = document.createElement('div');
    render(template, root);
    text = root.innerHTML;
  }
  return (
    text
      .replace(/<!--.*?-->|<\?>/gs, '')
      .replace(/\s+/g, ' ')
      // A server leaves what closes itself as it was written.
      .replace(/<(\w+)((?: [\w-]+="[^"]*")*) \/>/g, '<$1$2></$1>')
      .replace(/ ?(<\/?\w+)((?: [\w-]+="[^"]*")*) ?> ?/g, (_, tag: string, attributes: string) => {
        const sorted = (attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort();
        return `${tag.startsWith('</') ? '' : '\n'}${[tag, ...sorted].join(' ')}>`;
      })
      .trim()
      .concat('\n')
  );
}

const draw = (emphasis: Partial<Emphasis> = {}, hidden: readonly number[] = [], k = 1) => {
  const scene = buildScene(createTopology(readDocument(SMALL).document!));
  const geometry = buildGeometry(scene, PLACES);
  const labels = placeLabels(scene, geometry, { k });
  const frame = {
    scene,
    positions: PLACES,
    geometry,
    labels,
    k,
    hidden: { nodes: new Set(hidden), edges: new Set(hidden) },
  };
  return markup(html`<svg>${svgFrame({ ...frame, emphasis: { ...REST, ...emphasis } })}</svg>`);
};

suite('the picture as SVG', () => {
  test('of a small document is the one that was looked at', async () => {
    expect(await draw()).to.equal(await readText('test/render/small.svg'));
  });

  test('has a part for every node with its kind, edge, label, hull and bubble', async () => {
    const parts = [...(await draw()).matchAll(/ part="([^"]*)"/g)].map(([, part]) => part);
    expect(parts).to.deep.equal([
      'site',
      'bubble',
      'edge edge-lan',
      'edge edge-backup',
      'edge edge-uplink',
      'node node-cloud',
      'node node-hypervisor',
      'node node-nas',
      'node node-vm',
      ...Array.from({ length: 5 }, () => 'label'),
    ]);
  });

  test('shows a script in a label as text', async () => {
    const text = await draw();
    expect(text).not.to.contain('<script');
    expect(text).to.match(/&lt;script/);
  });

  test('has no text smaller than 11 px on the screen, whatever the scale', async () => {
    for (const k of [0.45, 0.8, 1, 2.7]) {
      const sizes = [...(await draw({}, [], k)).matchAll(/font-size="([^"]*)"/g)].map(([, size]) => Number(size) * k);
      expect(sizes.length).to.be.greaterThan(3);
      expect(Math.min(...sizes)).to.be.at.least(11 - 1e-9);
    }
  });

  test('names every mark', async () => {
    const names = [...(await draw()).matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names).to.include('Silo, NAS, Home, degraded, 3 connections');
    expect(names).to.include('Guest to Silo, Backup, nightly');
    expect(names).to.have.length(7);
  });

  test('has a wide invisible line to point at under every edge', async () => {
    expect((await draw()).match(/class="hit"/g)).to.have.length(3);
  });

  test('shows what is selected by a ring, and an edge with its label in a pill', async () => {
    expect(await draw()).not.to.contain('class="ring"');
    expect(await draw({ selected: 'node-2' })).to.match(/id="node-2"[^>]*>\n<path class="ring"/);
    const text = await draw({ selected: 'edge-1' });
    expect(text).to.match(/class="edge edge-backup is-strong is-selected"/);
    expect(text).to.match(/part="pill"[^]*>nightly</);
  });

  test('marks what is focused, near and hidden', async () => {
    expect(await draw({ focused: 'node-0' })).to.contain('class="ring focus"');
    const scene = buildScene(createTopology(readDocument(SMALL).document!));
    const near = await draw({ near: around(scene.nodes.slice(0, 1), scene.edges.slice(2)) });
    expect(near).to.contain('class="layers has-near"');
    expect(near.match(/class="node [^"]*is-near/g)).to.have.length(2);
    expect((await draw({}, [0])).match(/is-hidden/g)).to.have.length(2);
  });
});
