import { LitElement } from 'lit';
import { EVERYTHING, type TopologyFilter } from '../graph/filter.js';
import type { TopologyDocument } from '../model/document.js';
import type { Issue } from '../model/validate.js';
import type { Frame } from '../render/svg.js';
import { filter, select } from '../state/actions.js';
import { Derived, positionsById } from '../state/derived.js';
import { Store } from '../state/store.js';
import { svgFile } from './svg-file.js';

/** What a page asks of a map and tells it, apart from how it is drawn. */
export abstract class TopologyElement extends LitElement {
  /** What companions follow; see `InfraLegend`. */
  readonly store = new Store();
  protected readonly derived = new Derived();

  /** What is wrong with the last document. */
  get issues(): readonly Issue[] {
    return this.store.state.issues;
  }

  /** Id of the selected node or edge. */
  get selected(): string | undefined {
    return this.store.state.view.selected;
  }

  set selected(id: string | null | undefined) {
    this.store.update(select(id ?? undefined));
  }

  /** What of the document is shown; set in part, the rest is as when nothing was chosen. Fires no event. */
  get filter(): TopologyFilter {
    return this.store.state.view.filter;
  }

  set filter(given: Partial<TopologyFilter> | undefined) {
    this.store.update(filter({ ...EVERYTHING, ...given }));
  }

  /** Centres of all nodes by id, drawn or not: world units, y down. Empty before the layout. */
  positions(): Record<string, { x: number; y: number }> {
    return positionsById(this.store.state);
  }

  /** A copy of the document as it is drawn, without what could not be read of it; undefined before it was loaded. */
  toJSON(): TopologyDocument | undefined {
    return structuredClone(this.store.state.topology?.document);
  }

  /**
   * The map as it is filtered now, all of it, as an SVG file that needs nothing else. The document is inside, with the places of its
   * nodes: loaded by `src`, such a file is the same map again. '' before there is a map.
   */
  toSVG(): string {
    const { state } = this.store;
    const frame = this.whole();
    return frame ? svgFile(this, frame, this.derived.bounds(state)!, state) : '';
  }

  /** The same as a picture in PNG, at 1 to 4 times its size. @throws when the browser cannot draw one so large. */
  async toPNG(scale = 2): Promise<Blob> {
    const { png } = await import('./taken.js');
    return png(this.toSVG(), scale);
  }

  /** The document as a Mermaid flowchart: a text for wikis and repositories. '' before there is one. */
  async toMermaid(): Promise<string> {
    const { mermaid } = await import('./taken.js');
    const { topology } = this.store.state;
    return topology ? mermaid(topology) : '';
  }

  /** All of the map as a picture at rest. */
  protected abstract whole(): Frame | undefined;
}
