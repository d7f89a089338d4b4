import type { TopologyDocument } from '../../src/model/document.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology, type Topology } from '../../src/model/topology.js';
import { readJson } from './files.js';

/** The example dataset as it is shipped. */
export const homelab = async (): Promise<TopologyDocument> =>
  (await readJson('examples/homelab.topology.json')) as TopologyDocument;

export const homelabTopology = async (): Promise<Topology> => createTopology(readDocument(await homelab()).document!);
