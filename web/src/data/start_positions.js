// SPDX-License-Identifier: Apache-2.0
// Where the nodes of a network begin: communities around a circle, the nodes of each on a spiral of
// its own. The same network begins, and so ends, the same every time; the layout draws nothing by lot.

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

export function startPositions(nodes) {
  const communities = [...new Set(nodes.map((node) => node.community))].sort((a, b) => a - b);
  const placeOf = new Map(communities.map((community, index) => [community, (2 * Math.PI * index) / communities.length]));
  const metSoFar = new Map();
  return nodes.map(({ community }) => {
    const met = metSoFar.get(community) ?? 0;
    metSoFar.set(community, met + 1);
    const around = placeOf.get(community);
    const distance = communities.length > 1 ? 260 : 0;
    const radius = 22 * Math.sqrt(met + 0.5);
    return {
      x: distance * Math.cos(around) + radius * Math.cos(met * goldenAngle),
      y: distance * Math.sin(around) + radius * Math.sin(met * goldenAngle),
    };
  });
}
