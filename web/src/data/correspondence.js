// SPDX-License-Identifier: Apache-2.0
// Correspondence analysis (Benzecri 1973; Greenacre 2017, chapter 8) of a small table: the map of
// groups and entities. Rows and columns without counts have no place.

// Eigenvectors of a symmetric matrix by Jacobi's rotations: [{value, vector}], the largest first.
function eigen(matrix) {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, index) => a.map((__, other) => (index === other ? 1 : 0)));
  for (let sweep = 0; sweep < 60; ++sweep) {
    let off = 0;
    for (let p = 0; p < size; ++p) for (let q = p + 1; q < size; ++q) off += a[p][q] ** 2;
    if (off < 1e-22) break;
    for (let p = 0; p < size; ++p) {
      for (let q = p + 1; q < size; ++q) {
        if (Math.abs(a[p][q]) < 1e-300) continue;
        const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cosine = 1 / Math.hypot(t, 1);
        const sine = t * cosine;
        for (let k = 0; k < size; ++k) [a[k][p], a[k][q]] = [cosine * a[k][p] - sine * a[k][q], sine * a[k][p] + cosine * a[k][q]];
        for (let k = 0; k < size; ++k) [a[p][k], a[q][k]] = [cosine * a[p][k] - sine * a[q][k], sine * a[p][k] + cosine * a[q][k]];
        for (let k = 0; k < size; ++k) [v[k][p], v[k][q]] = [cosine * v[k][p] - sine * v[k][q], sine * v[k][p] + cosine * v[k][q]];
      }
    }
  }
  return a.map((row, index) => ({ value: row[index], vector: v.map((line) => line[index]) })).sort((x, y) => y.value - x.value);
}

const sum = (list) => list.reduce((total, value) => total + value, 0);

// counts[row][column], few columns -> {explained: share of each axis, rows, columns: [x, y] or null};
// null when nothing differs. Places are principal coordinates. An axis points to where the column
// that is furthest out is.
export function correspondence(counts) {
  const total = sum(counts.map(sum));
  const width = counts[0]?.length ?? 0;
  if (total <= 0 || width < 2) return null;
  const rowMass = counts.map((row) => sum(row) / total);
  const columnMass = Array.from({ length: width }, (_, column) => sum(counts.map((row) => row[column])) / total);
  const residual = (row, column) => {
    const chance = rowMass[row] * columnMass[column];
    return chance > 0 ? (counts[row][column] / total - chance) / Math.sqrt(chance) : 0;
  };
  const residuals = counts.map((_, row) => columnMass.map((__, column) => residual(row, column)));
  const products = columnMass.map((_, p) => columnMass.map((__, q) => sum(residuals.map((row) => row[p] * row[q]))));
  const inertia = sum(products.map((row, index) => row[index]));
  const axes = eigen(products).filter(({ value }) => value > 1e-12 * inertia && value > 1e-15).slice(0, 2);
  if (axes.length === 0) return null;
  for (const axis of axes) {
    const furthest = axis.vector.reduce((best, value, index) => (Math.abs(value) > Math.abs(axis.vector[best]) + 1e-9 ? index : best), 0);
    if (axis.vector[furthest] < 0) axis.vector = axis.vector.map((value) => -value);
  }
  const columns = columnMass.map((mass, column) =>
    (mass > 0 ? axes.map(({ value, vector }) => (vector[column] * Math.sqrt(value)) / Math.sqrt(mass)) : null));
  const rows = rowMass.map((mass, row) =>
    (mass > 0 ? axes.map(({ vector }) => sum(vector.map((part, column) => part * residuals[row][column])) / Math.sqrt(mass)) : null));
  return { explained: axes.map(({ value }) => value / inertia), rows, columns };
}
