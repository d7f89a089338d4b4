import type { TopologyDocument } from '../src/model/document.js';

export declare function prerender(page: string, document: TopologyDocument): Promise<string>;
