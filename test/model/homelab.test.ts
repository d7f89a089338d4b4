import { expect } from 'chai';
import { figure } from '../../src/graph/stats.js';
import type { StatSpec, TopologyDocument } from '../../src/model/document.js';
import type { Topology } from '../../src/model/topology.js';
import { EDGE_KINDS, NODE_KINDS } from '../../src/model/catalog.js';
import { validate } from '../../src/model/validate.js';
import { readText } from '../support/files.js';
import { homelab, homelabTopology } from '../support/homelab.js';

const PATH = 'examples/homelab.topology.json';

suite('the homelab', () => {
  let document: TopologyDocument;
  let topology: Topology;
  suiteSetup(async () => {
    document = await homelab();
    topology = await homelabTopology();
  });
  const sum = (field: string, where: StatSpec['where']) =>
    figure(topology, { label: field, measure: 'sum', of: 'nodes', field, ...(where ? { where } : {}) });

  test('is a valid document', async () => {
    expect(validate(await readText(PATH)).issues).to.deep.equal([]);
  });

  test('has 29 nodes of all twelve kinds', () => {
    expect(topology.nodes).to.have.length(29);
    const counts = Object.fromEntries(topology.nodeKinds.map(({ kind, count }) => [kind.id, count]));
    expect(counts).to.deep.equal({
      'network-device': 2,
      hypervisor: 2,
      orchestrator: 2,
      drone: 2,
      gateway: 1,
      workstation: 2,
      nas: 4,
      media: 1,
      container: 6,
      vm: 1,
      cloud: 4,
      'vpn-node': 2,
    });
    expect(topology.nodeKinds.map(({ kind }) => kind.id)).to.deep.equal(Object.keys(NODE_KINDS));
  });

  test('has 40 edges of all seven kinds', () => {
    expect(topology.edges).to.have.length(40);
    expect(topology.edgeKinds.map(({ kind, count }) => [kind.id, count])).to.deep.equal([
      ['lan', 10],
      ['tailscale-vpn', 10],
      ['cf-tunnel', 2],
      ['backup', 2],
      ['service', 6],
      ['data-flow', 8],
      ['uplink', 2],
    ]);
    expect(topology.edgeKinds.map(({ kind }) => kind.id)).to.deep.equal(Object.keys(EDGE_KINDS));
  });

  test('computes the six figures of its header by its own rules', () => {
    expect(document.stats!.map((stat) => [stat.label, figure(topology, stat), stat.suffix ?? ''])).to.deep.equal([
      ['Physical Cores', 80, ''],
      ['Systems', 21, ''],
      ['TB+ Storage', 252, '+'],
      ['Sites', 2, ''],
      ['VPN Nodes', 11, ''],
      ['Connections', 40, ''],
    ]);
  });

  test('allots 54 cores and 36 GB to four build agents on two sites', () => {
    const kind = ['orchestrator', 'drone'];
    expect(figure(topology, { label: '', measure: 'count', of: 'nodes', where: { kind } })).to.equal(4);
    expect(figure(topology, { label: '', measure: 'distinct', of: 'nodes', field: 'site', where: { kind } })).to.equal(
      2,
    );
    expect(sum('specs.allocatedCores', { kind })).to.equal(54);
    expect(sum('specs.allocatedCores', { kind, site: ['jove'] })).to.equal(28);
    expect(sum('specs.allocatedCores', { kind, site: ['kronos'] })).to.equal(26);
    expect(sum('specs.memoryGB', { kind })).to.equal(36);
  });

  test('never gives one node both physical and allotted cores', () => {
    for (const { id, specs } of document.nodes)
      expect(specs?.cores !== undefined && specs.allocatedCores !== undefined, id).to.equal(false);
    expect(document.nodes.filter(({ specs }) => specs?.cores !== undefined)).to.have.length(9);
  });

  test('has every end and every parent, each parent at the same site', () => {
    const sites = new Map(document.nodes.map(({ id, site }) => [id, site]));
    for (const { source, target } of document.edges) expect(sites).to.include.keys(source, target);
    for (const { id, parent, site } of document.nodes) if (parent) expect(sites.get(parent), id).to.equal(site);
    expect(document.nodes.filter(({ parent }) => parent)).to.have.length(13);
  });

  test('puts the eleven endpoints of the VPN on its network', () => {
    const ends = document.edges
      .filter(({ kind }) => kind === 'tailscale-vpn')
      .flatMap((edge) => [edge.source, edge.target]);
    const members = document.nodes.filter(({ networks }) => networks?.includes('tailnet')).map(({ id }) => id);
    expect([...new Set(ends)].sort()).to.deep.equal(members.sort());
  });

  test('lists its sites for a filter that reads All, Jove, Kronos, Edge', () => {
    expect(document.sites!.map(({ label, short = label }) => short)).to.deep.equal(['Jove', 'Kronos', 'Edge']);
    expect(document.sites!.at(-1)!.label).to.equal('Cloudflare edge');
    for (const { nodes, id } of topology.sites) expect(nodes, id).to.not.be.empty;
  });

  test('knows the status of one node only: that it is unknown', () => {
    const known = topology.nodes.filter(({ status }) => status).map(({ id, status }) => [id, status]);
    expect(known).to.deep.equal([['rigel-silo', 'unknown']]);
    expect(topology.edges.filter(({ status }) => status)).to.deep.equal([]);
  });

  test('has a catalogue of fourteen services in four groups, each running somewhere', () => {
    const groups = document.services!.map(({ group }) => group);
    expect(groups).to.have.length(14);
    expect([...new Set(groups)]).to.have.length(4);
    for (const { id, nodes } of document.services!) expect(nodes, id).to.not.be.empty;
  });

  test('follows two requests, of about 2 and 27 ms', () => {
    const sums = document.flows!.map(({ id, steps }) => [
      id,
      steps.length,
      steps.reduce((ms, { latencyMs = 0 }) => ms + latencyMs, 0),
    ]);
    expect(sums).to.deep.equal([
      ['static', 3, 2],
      ['dynamic', 4, 27],
    ]);
    expect(document.flows![0]!.steps[1]!.latency).to.equal('cached');
  });

  test('names no address but those of its two private ranges, and nobody', async () => {
    const text = await readText(PATH);
    const addresses = text.match(/\d+\.\d+\.\d+\.\d+/g)!;
    for (const address of addresses) expect(address).to.match(/^(10\.42\.0|192\.168\.20)\.\d+$/);
    expect(text).to.not.include('@');
  });
});
