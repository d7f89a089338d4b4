// What every peer draws alike: a colour for each kind of node, a colour and a dash for each kind of edge, and one set of forces.

/** The page's box, CSS pixels. */
export const BOX = { width: 1200, height: 800 };
/** Room round a fitted graph, CSS pixels. */
export const MARGIN = 40;
/** Radius of a node, CSS pixels. */
export const RADIUS = 8;
/** d3-force as most pages have it. */
export const FORCES = { distance: 60, charge: -200 };

export const NODE_COLOURS = {
  'network-device': '#2890e8',
  hypervisor: '#d07000',
  orchestrator: '#7030f0',
  drone: '#9a6cf2',
  gateway: '#1560a8',
  workstation: '#a85a00',
  nas: '#186028',
  media: '#980080',
  container: '#e0a040',
  vm: '#b88030',
  cloud: '#889098',
  'vpn-node': '#50b0f0',
};

const EDGE_LOOKS = {
  uplink: { colour: '#405060', dash: null },
  lan: { colour: '#7090b0', dash: null },
  service: { colour: '#b06030', dash: [6, 4] },
  'tailscale-vpn': { colour: '#308060', dash: [2, 4] },
  'runs-on': { colour: '#b0b8c0', dash: null },
};

export const colourOf = (node) => NODE_COLOURS[node.kind] ?? '#889098';
export const lookOf = (edge) => EDGE_LOOKS[edge.kind] ?? EDGE_LOOKS.lan;

/** Centres in the order of the document, as one list of numbers. */
export const inOrder = (document, placeOf) =>
  document.nodes.flatMap(({ id }, index) => {
    const { x, y } = placeOf(id, index);
    return [x, y];
  });
