// SPDX-License-Identifier: Apache-2.0
// Names beside points, so that none lies on another: the first points come first, and a name without
// room is not shown.

const letterWidth = 0.58; // of the size of the font: rather too wide than too narrow

const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxes({ x, y, text, size, radius }) {
  const [width, height, gap] = [text.length * size * letterWidth, size * 1.25, radius + 4];
  const at = (left, top) => ({ left, right: left + width, top, bottom: top + height });
  return {
    right: at(x + gap, y - height / 2), left: at(x - gap - width, y - height / 2),
    top: at(x - width / 2, y - gap - height), bottom: at(x - width / 2, y + gap),
  };
}

// points: [{x, y, text, size, radius, isMain?}] in pixels -> the side of each where its name has room, or
// null. The name of a main point may lie on points that are none. REQUIRES: main points come first.
export function sidesOfLabels(points, { width, height }) {
  const taken = points.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return points.map((point, own) => {
    const matters = (index) => index !== own && !(point.isMain && index < points.length && !points[index].isMain);
    const isFree = (box) => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      && !taken.some((other, index) => matters(index) && overlaps(box, other));
    const side = Object.entries(boxes(point)).find(([, box]) => isFree(box));
    if (!side) return null;
    taken.push(side[1]);
    return side[0];
  });
}
