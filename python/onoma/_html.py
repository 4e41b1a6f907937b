# SPDX-License-Identifier: Apache-2.0
"""Documents as notebooks show them."""
from html import escape

# Hues that are told apart on a light and on a dark page; other types get the last.
_HUES = {"company": 215, "person": 25, "model": 280, "product": 330, "place": 130,
         "organization": 180}
_OTHER_HUE = 60
_LONGEST = 100_000  # code points; a browser is slow with more


def marked_text(document):
    """The text with names marked by type and figures underlined; what stands at a mark says who or
    what it is."""
    text = document.text[:_LONGEST]
    marks = sorted([(m.begin_char, -m.end_char, _mention_tag(m)) for m in document.mentions]
                   + [(f.begin_char, -f.end_char, _figure_tag(f)) for f in document.figures])
    parts = []
    at = 0
    for begin, negative_end, tag in marks:
        end = -negative_end
        if begin < at or end > len(text):
            continue  # within one that is marked, or cut off
        parts += [escape(text[at:begin]), tag, escape(text[begin:end]), "</span>"]
        at = end
    parts.append(escape(text[at:]) + ("…" if len(document.text) > _LONGEST else ""))
    return (f"<div>{_heading(document)}<div style='white-space:pre-wrap;max-height:40em;"
            f"overflow:auto;line-height:1.6'>{''.join(parts)}</div></div>")


def _heading(document):
    said = [document.id, document.source, document.date]
    shown = " · ".join(escape(text) for text in said if text)
    return f"<div style='opacity:.7;font-size:85%'>{shown}</div>" if shown else ""


def _span(title, style):
    return f"<span title='{escape(title)}' style='{style}'>"


def _mention_tag(mention):
    who = [mention.name, mention.type, mention.entity, f"by {mention.rule}"]
    if mention.rivals:
        who.append("or " + ", ".join(mention.rivals))
    hue = _HUES.get(mention.type, _OTHER_HUE)
    line = "dashed" if mention.rivals or mention.rule == "credit" else "solid"
    return _span(" · ".join(who), f"background:hsla({hue},80%,60%,.22);border-radius:.2em;"
                                  f"border-bottom:2px {line} hsl({hue},60%,55%)")


def _figure_tag(figure):
    value = figure.low if figure.low == figure.high else f"{figure.low} to {figure.high or 'more'}"
    what = [figure.kind, f"{value} {figure.unit}" + (f" per {figure.per}" if figure.per else "")]
    if figure.about:
        what.append("about " + ", ".join(figure.about))
    return _span(" · ".join(what), "border-bottom:1px dotted currentColor")


def table(of, most_rows):
    """The first rows of a table; what stands at a heading says what the column means."""
    meanings = of.meanings
    heads = "".join(f"<th title='{escape(meanings.get(column, ''))}'>{escape(column)}</th>"
                    for column in of.columns)
    rows = "".join("<tr>" + "".join(_cell(value) for value in row.values()) + "</tr>"
                   for row, _ in zip(of, range(most_rows)))
    return (f"<div style='overflow-x:auto'><table><thead><tr>{heads}</tr></thead>"
            f"<tbody>{rows}</tbody></table></div><p>{len(of):,} rows</p>")


def _cell(value):
    if isinstance(value, float):
        return f"<td style='text-align:right'>{value:.4g}</td>"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"<td style='text-align:right'>{value:,}</td>"
    text = "" if value is None else ", ".join(value) if isinstance(value, list) else str(value)
    return f"<td style='text-align:left'>{escape(text)}</td>"
