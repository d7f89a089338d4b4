// Provisional: generated from schema/topology.schema.json once that exists. Names below are binding (design.md §2).

export interface TopologyDocument {
  version: 1;
  title?: string;
  description?: string;
  generatedAt?: string;
  sites?: SiteSpec[];
  networks?: NetworkSpec[];
  nodeKinds?: Record<string, NodeKindSpec>;
  edgeKinds?: Record<string, EdgeKindSpec>;
  nodes: NodeSpec[];
  edges: EdgeSpec[];
  services?: CatalogueServiceSpec[];
  flows?: FlowSpec[];
  stats?: StatSpec[];
  positions?: Record<string, PositionSpec>;
  metadata?: Record<string, unknown>;
}
export interface SiteSpec { id: string; label?: string; description?: string; role?: string; color?: string; metadata?: Record<string, unknown> }
export interface NetworkSpec { id: string; label?: string; kind?: string; cidr?: string; vlan?: number; site?: string; metadata?: Record<string, unknown> }
export interface NodeKindSpec {
  label?: string; plural?: string;
  family?: 'network' | 'compute' | 'orchestration' | 'storage' | 'media' | 'guest' | 'outside';
  shape?: 'circle' | 'square' | 'hexagon' | 'drum';
  icon?: string; physical?: boolean; extends?: string;
}
export interface EdgeKindSpec {
  label?: string; line?: 'solid' | 'dashed' | 'dotted' | 'dash-dot'; width?: number; color?: string; directed?: boolean; extends?: string;
}
export type StatusState = 'up' | 'degraded' | 'down' | 'maintenance' | 'off' | 'unknown';
export type StatusSpec = StatusState | { state: StatusState; since?: string; checkedAt?: string; message?: string; metrics?: Record<string, unknown> };
export interface Specs {
  cores?: number; allocatedCores?: number; memoryGB?: number; storageTB?: number; cpu?: string; os?: string; model?: string;
  vendor?: string; ct?: number | string; watts?: number; gpu?: string; [key: string]: unknown;
}
export type ServiceSpec = string | ServiceObject;
export interface ServiceObject {
  name: string; description?: string; port?: number; protocol?: string; url?: string; icon?: string; badge?: string; group?: string; status?: StatusSpec;
}
export interface CatalogueServiceSpec extends ServiceObject { id: string; nodes?: string[] }
export interface NodeSpec {
  id: string; label?: string; kind?: string; site?: string; parent?: string; networks?: string[]; role?: string; description?: string;
  status?: StatusSpec; specs?: Specs; services?: ServiceSpec[]; addresses?: string[]; interfaces?: InterfaceSpec[];
  urls?: { label?: string; href: string }[]; tags?: string[]; icon?: string; collapsed?: boolean; metadata?: Record<string, unknown>;
}
export interface InterfaceSpec { id: string; label?: string; mac?: string; addresses?: string[]; network?: string; speedMbps?: number }
export interface EdgeSpec {
  id?: string; source: string; target: string; kind?: string; label?: string; network?: string; directed?: boolean; latency?: string;
  latencyMs?: number; capacityMbps?: number; status?: StatusSpec; evidence?: 'declared' | 'discovered' | 'inferred'; metadata?: Record<string, unknown>;
}
export interface FlowSpec { id: string; title?: string; description?: string; steps: FlowStepSpec[] }
export interface FlowStepSpec { label: string; caption?: string; node?: string; edge?: string; latency?: string; latencyMs?: number }
export interface StatSpec {
  label: string; suffix?: string; measure: 'count' | 'sum' | 'distinct'; of: 'nodes' | 'edges'; field?: string; where?: Record<string, string[]>;
}
export interface PositionSpec { x: number; y: number; pinned?: boolean }
