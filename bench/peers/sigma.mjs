import Sigma from 'sigma';
import { drawWith } from './forceatlas2.mjs';

export const draw = (box, document) => drawWith((graph, settings) => new Sigma(graph, box, { settings }), document);
