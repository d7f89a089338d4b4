import type { Family, Line, Shape } from '../model/catalog.js';
import type { State } from '../model/document.js';

/** Marks carry meaning and indices into `topology.nodes`, never coordinates or colours. */
export interface NodeMark {
  readonly index: number;
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly shape: Shape;
  readonly family: Family;
  readonly icon: string;
  readonly label: string;
  /** World units. */
  readonly radius: number;
  readonly depth: number;
  readonly isHost: boolean;
  readonly site?: string;
  readonly status?: State;
  /** "Altair-Link, gateway, Jove, up, 5 connections" */
  readonly name: string;
}

export interface EdgeMark {
  readonly index: number;
  readonly id: string;
  readonly source: number;
  readonly target: number;
  readonly kind: string;
  readonly kindLabel: string;
  readonly line: Line;
  readonly width: number;
  readonly color?: string;
  readonly directed: boolean;
  readonly label?: string;
  /** "OPNsense to Internet, Uplink, WAN" */
  readonly name: string;
  /** Straight kinds (lan, uplink) have 0; others bend by this share of their length; parallel edges differ. */
  readonly bend: number;
}

export interface SiteMark {
  readonly id: string;
  readonly label: string;
  /** "primary · 10.42.0.0/24" */
  readonly note: string;
  readonly color?: string;
  /** Place in `topology.sites`. */
  readonly index: number;
  readonly members: readonly number[];
}

/** A host with the guests drawn inside its bubble. */
export interface BubbleMark {
  readonly host: number;
  /** All descendants, the host first. */
  readonly members: readonly number[];
}

export interface Scene {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
  readonly sites: readonly SiteMark[];
  readonly bubbles: readonly BubbleMark[];
}
