# SPDX-License-Identifier: Apache-2.0
"""What was measured, as Markdown and as a picture."""
import math
import re
from xml.sax.saxutils import escape

BAR_HEIGHT, LEFT, WIDTH = 22, 270, 430
OURS, OTHERS = "#1f6f8b", "#b9c4c9"


def table(header, rows):
    """A table in Markdown, all columns but the first to the right."""
    lines = ["| " + " | ".join(header) + " |", "|---|" + "---:|" * (len(header) - 1)]
    lines += ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def number(value):
    """Three digits that matter."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 1 else f"{value:.{1 if value >= 10 else 2}f}"


def short_name(contender):
    """Without the size of the lexicon, which the heading has."""
    return re.sub(r", [\d,]+ forms$", "", contender.name)


def speed_table(contenders, base):
    """The fastest first; `base` is the run of Onoma that the others are compared with."""
    rows = []
    for each in sorted(contenders, key=lambda one: -one.speed):
        name = short_name(each)
        rows.append([f"**{name}**" if name.startswith("onoma") else name, number(each.speed),
                     number(base.speed / each.speed), number(each.process_seconds), number(each.megabytes),
                     number(each.memory), f"{each.matches:,}" if each.scans else "", each.note])
    return table(["program", "MB/s", "Onoma / it", "whole process, s", "MB read", "MiB", "matches", "otherwise"],
                 rows)


def agreement_tables(agreements):
    """How many places are the same, and why others are not."""
    shares = table(["peer", "both", "of the peer's", "Onoma alone", "peer alone"],
                   [[name, f"{each.both:,}", f"{100 * each.both / max(each.both + each.theirs.total(), 1):.1f} %",
                     f"{each.ours.total():,}", f"{each.theirs.total():,}"] for name, each in agreements.items()])
    reasons = {}
    for each in agreements.values():
        reasons.update({("Onoma", reason): each.examples[reason] for reason in each.ours})
        reasons.update({("peer", reason): each.examples[reason] for reason in each.theirs})
    rows = []
    for (whose, reason), example in sorted(reasons.items()):
        sides = [each.ours if whose == "Onoma" else each.theirs for each in agreements.values()]
        rows.append([f"{whose} alone: {reason}", *(f"{side[reason]:,}" for side in sides), example])
    return shares + "\n" + table(["why", *agreements, "example"], rows)


def picture(title, bars):
    """Horizontal bars on a logarithmic scale: (name, MB/s, whether it is Onoma)."""
    bars = sorted(bars, key=lambda bar: -bar[1])
    least = 10 ** math.floor(math.log10(min(speed for _, speed, _ in bars)))
    most = 10 ** math.ceil(math.log10(max(speed for _, speed, _ in bars)))
    height = 70 + BAR_HEIGHT * len(bars)

    def across(speed):
        return LEFT + WIDTH * math.log(speed / least) / math.log(most / least)

    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 70}" height="{height}" '
             'font-family="sans-serif" font-size="12" role="img">',
             f"<title>{escape(title)}</title>", '<rect width="100%" height="100%" fill="white"/>',
             f'<text x="10" y="20" font-size="14" font-weight="bold">{escape(title)}</text>']
    tick = least
    while tick <= most:
        x = f"{across(tick):.1f}"
        lines.append(f'<line x1="{x}" y1="34" x2="{x}" y2="{height - 24}" stroke="#e3e3e3"/>'
                     f'<text x="{x}" y="{height - 8}" text-anchor="middle" fill="#555">{tick:g}</text>')
        tick *= 10
    for place, (name, speed, ours) in enumerate(bars):
        top = 38 + BAR_HEIGHT * place
        weight = ' font-weight="bold"' if ours else ""
        lines.append(f'<text x="{LEFT - 8}" y="{top + 13}" text-anchor="end"{weight}>{escape(name)}</text>'
                     f'<rect x="{LEFT}" y="{top}" width="{max(1, across(speed) - LEFT):.1f}" '
                     f'height="{BAR_HEIGHT - 5}" '
                     f'fill="{OURS if ours else OTHERS}"/>'
                     f'<text x="{across(speed) + 5:.1f}" y="{top + 13}"{weight}>{number(speed)}</text>')
    return "\n".join(lines + ["</svg>"]) + "\n"
