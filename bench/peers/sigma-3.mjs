// The version before, with canvas labels: much lighter, and quicker where there is no GPU.
import Sigma from 'sigma-3';
import { drawWith } from './forceatlas2.mjs';

export const draw = (box, document) => drawWith((graph, settings) => new Sigma(graph, box, settings), document);
