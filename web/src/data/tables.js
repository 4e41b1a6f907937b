// SPDX-License-Identifier: Apache-2.0
// What the page knows but for its articles: tables and counts, as the program made them.
import { inflate, records, unpack } from "./packed.js";

function readEntity(row, number) {
  row.number = number;
  row.provisional = row.provisional === 1;
  row.byGroup = [...records(row.by_group, 2)].map(([mentions, documents]) => ({ mentions, documents }));
  return row;
}

function readClaim(claim, fields, sources, number) {
  claim.number = number;
  claim.figures = unpack({ fields, rows: claim.figures }).map((figure) => ({ ...figure, source: sources[figure.source] }));
  return claim;
}

function readNetwork(network, entities) {
  const nodes = unpack(network.nodes).map((node, index) => ({ ...node, index, entity: entities[node.entity] }));
  const edges = unpack(network.edges).map((edge) => ({ ...edge, first: nodes[edge.first], second: nodes[edge.second] }));
  return { ...network, nodes, edges };
}

// Parts that a page may not have are null: without groups there is nothing to compare.
function readGaps(gaps, groups, entities) {
  if (!gaps) return null;
  const rows = unpack(gaps).map((gap) => ({ ...gap, entity: entities[gap.entity], group: groups[gap.group] }));
  return { tested: gaps.tested, rows };
}

function readFirstReports(reports, groups, entities) {
  if (!reports) return null;
  return unpack(reports).map((report) => ({
    ...report,
    entity: entities[report.entity],
    groups: report.groups.map((number) => groups[number]),
    nextGroups: report.next_groups.map((number) => groups[number]),
  }));
}

// How sure each cell is: z of the log-odds against all other groups.
function readTests(tests, entities) {
  if (!tests) return;
  unpack(tests).forEach(({ z }, number) => {
    entities[number].byGroup.forEach((cell, group) => { cell.z = z[group]; });
  });
}

export async function readTables(base64) {
  const json = JSON.parse(await inflate(base64));
  const entities = unpack(json.entities).map(readEntity);
  json.time.mentions.forEach((series, number) => { entities[number].series = series; });
  const groups = unpack(json.groups).map((group, number) => ({ ...group, number }));
  readTests(json.tests, entities);
  return {
    overview: json.overview,
    time: json.time,
    groups,
    groupCount: json.groups.count,
    groupPairs: unpack(json.group_pairs),
    entities,
    types: [...new Set(entities.map((entity) => entity.type))],
    hasTests: Boolean(json.tests),
    gaps: readGaps(json.gaps, groups, entities),
    firstReports: readFirstReports(json.first_reports, groups, entities),
    network: readNetwork(json.network, entities),
    claims: unpack(json.claims).map((claim, number) =>
      readClaim(claim, json.claims.figure_fields, json.claims.source_names, number)),
    claimCount: json.claims.count,
    events: json.events ? unpack(json.events).map((event, number) => ({ ...event, number })) : [],
    eventCount: json.events?.count ?? 0,
  };
}
