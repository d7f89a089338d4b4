// What can be taken away beside the SVG file: loaded when it is first asked for.
export { mermaid } from '../graph/mermaid.js';
export { png } from './png.js';
