// Generated from schema/topology.schema.json by `npm run generate`; do not edit.

/** The schema in the notation of shape.ts, by name; `document` is the whole. */
export const RULES: Readonly<Record<string, string>> = {
  document:
    '{$schema version!* title description generatedAt sites[:site networks[:network nodeKinds{*:nodeKind edgeKinds{*:edgeKind nodes![:node edges![:edge services[:catalogueService flows[:flow stats[:stat positions{*>@node>:position metadata:metadata',
  metadata: '{**',
  link: '/link ^\\s*(https?|mailto):|^[^:]*([/?#]|$)',
  color:
    '/color ^(#[\\da-f]{3,8}|[a-z]{3,25}|(rgba?|hsla?|hwb|(ok)?(lab|lch))\\([\\d\\s.,%/+-]*((deg|turn|rad)[\\d\\s.,%/+-]*)?\\))$',
  site: '{id!+ label short description role color:color metadata:metadata',
  network: '{id!+ label kind@edgeKind cidr vlan%0-4095 site@site metadata:metadata',
  nodeKind:
    '{label plural family|network|compute|orchestration|storage|media|guest|outside shape|circle|square|hexagon|drum icon physical? extends@nodeKind',
  edgeKind: '{label line|solid|dashed|dotted|dash-dot width#0.25-12 color:color directed? extends@edgeKind',
  state: '|up|degraded|down|maintenance|off|unknown',
  status: '~:state~:statusObject',
  statusObject: '{state!:state since checkedAt message metrics{**',
  specs: '{cores#0 allocatedCores#0 memoryGB#0 storageTB#0 cpu os model vendor ct~~% watts#0 gpu **',
  service: '~+~:serviceObject',
  serviceObject: '{name!+ description port%0-65535 protocol url:link icon badge group status:status',
  catalogueService:
    '{id!+ name!+ description port%0-65535 protocol url:link icon badge group status:status nodes[@node',
  interface: '{id!+ label mac addresses[ network@network speedMbps#0',
  url: '{label href!:link',
  node: '{id!+ label kind@nodeKind site@site parent@node networks[@network role description status:status specs:specs services[:service addresses[ interfaces[:interface urls[:url tags[ icon collapsed? metadata:metadata',
  edge: '{id+ source!@end target!@end kind@edgeKind label network@network directed? latency latencyMs#0 capacityMbps#0 status:status evidence|declared|discovered|inferred metadata:metadata',
  flow: '{id!+ title description steps![:flowStep',
  flowStep: '{label!+ caption node@node edge@edge latency latencyMs#0',
  stat: '{label!+ suffix measure!|count|sum|distinct of!|nodes|edges field where{*[',
  position: '{x!# y!# pinned?',
};
