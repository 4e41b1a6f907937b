// SPDX-License-Identifier: Apache-2.0
#include "report/chart/drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ostream>
#include <sstream>

#include "base/joined.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"
#include "report/export/pair_graph.hpp"
#include "report/frame.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// What the usual sans-serif fonts have in common.
constexpr const char* font = "Arial, Helvetica, 'Liberation Sans', sans-serif";

std::string number(double value) {
    std::string digits = fixed(value, 1);
    if (digits.ends_with(".0")) digits.resize(digits.size() - 2);
    return digits;
}

std::string points_of(const std::vector<Point>& points) {
    std::string list;
    for (const Point& point : points) {
        list += (list.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
    }
    return list;
}

std::string stroke_of(const Stroke& stroke) {
    std::string text =
        fmt::format(R"( stroke="{}" stroke-width="{}")", stroke.colour, number(stroke.width));
    if (!stroke.dash.empty()) text += fmt::format(R"( stroke-dasharray="{}")", stroke.dash);
    return text;
}

std::vector<Point> corners_of(Shape shape, Point centre, double radius) {
    const auto [x, y] = centre;
    const double reach = 1.3 * radius;  // as large for the eye as a circle
    if (shape == Shape::triangle) {
        return {{x, y - reach}, {x + reach, y + radius}, {x - reach, y + radius}};
    }
    if (shape == Shape::diamond) {
        return {{x, y - reach}, {x + reach, y}, {x, y + reach}, {x - reach, y}};
    }
    return {{x - radius, y - radius},
            {x + radius, y - radius},
            {x + radius, y + radius},
            {x - radius, y + radius}};
}

std::string_view name_of(Anchor anchor) {
    if (anchor == Anchor::middle) return "middle";
    return anchor == Anchor::end ? "end" : "start";
}

}  // namespace

void Drawing::line(Point from, Point to, const Stroke& stroke) {
    svg_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", number(from.x),
                        number(from.y), number(to.x), number(to.y), stroke_of(stroke));
}

void Drawing::polyline(const std::vector<Point>& points, const Stroke& stroke) {
    svg_ += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke-linejoin=\"round\"{}/>\n",
                        points_of(points), stroke_of(stroke));
}

void Drawing::rectangle(const Box& box, std::string_view fill) {
    svg_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
                        number(box.left), number(box.top), number(box.right - box.left),
                        number(box.bottom - box.top), fill);
}

void Drawing::mark(Point centre, const Mark& mark, double radius) {
    const std::string paint = fmt::format(R"( fill="{}" stroke="{}" stroke-width="1.5")",
                                          mark.is_hollow ? "#ffffff" : mark.colour, mark.colour);
    if (mark.shape == Shape::circle) {
        svg_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", number(centre.x),
                            number(centre.y), number(radius), paint);
    } else {
        svg_ += fmt::format("<polygon points=\"{}\"{}/>\n",
                            points_of(corners_of(mark.shape, centre, radius)), paint);
    }
}

void Drawing::text(Point baseline, std::string_view text, const TextStyle& style) {
    svg_ += fmt::format(
        R"(<text x="{}" y="{}" font-size="{}" fill="{}" text-anchor="{}"{}{}>{}</text>)",
        number(baseline.x), number(baseline.y), number(style.size), style.colour,
        name_of(style.anchor), style.is_bold ? R"( font-weight="bold")" : "",
        style.has_halo ? R"( stroke="#ffffff" stroke-width="3" paint-order="stroke")" : "",
        xml_text(printable(text)));
    svg_ += '\n';
}

namespace {

constexpr double title_size = 20;
constexpr double subtitle_size = 14;
constexpr double note_size = 11.5;
constexpr double line_height = 1.3;

// Word by word; a word that is wider than a line stands in one of its own.
std::vector<std::string> lines_of(const std::string& text, double size) {
    const double width = chart_width - 2 * chart_margin;
    std::vector<std::string> lines;
    std::istringstream words{printable(text)};
    for (std::string word; words >> word;) {
        const bool fits = !lines.empty() && text_width(lines.back() + ' ' + word, size) <= width;
        if (fits) {
            lines.back() += ' ' + word;
        } else {
            lines.push_back(fitted(word, size, width));
        }
    }
    return lines;
}

// Writes `text` below `y`, which goes down.
void add_paragraph(Drawing& drawing, double& y, const std::string& text, const TextStyle& style) {
    for (const std::string& line : lines_of(text, style.size)) {
        y += style.size * line_height;
        drawing.text({chart_margin, y}, line, style);
    }
}

}  // namespace

void write_chart(std::ostream& out, const ChartTexts& texts, const Drawing& body, double height) {
    Drawing head;
    double y = chart_margin / 2;
    add_paragraph(head, y, texts.title, {.size = title_size, .is_bold = true});
    y += 4;
    add_paragraph(head, y, texts.subtitle, {.size = subtitle_size, .colour = soft_ink});
    const double top = std::round(y + chart_margin);
    y = top + height;
    Drawing foot;
    for (const std::string& note : texts.notes) {
        add_paragraph(foot, y, note, {.size = note_size, .colour = soft_ink});
    }
    const double whole = std::ceil(y + chart_margin);
    out << fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{0}\" height=\"{1}\" "
        "viewBox=\"0 0 {0} {1}\" font-family=\"{2}\">\n",
        number(chart_width), number(whole), font);
    out << "<title>" << xml_text(printable(texts.title)) << "</title>\n<desc>"
        << xml_text(printable(texts.description)) << "</desc>\n";
    out << "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        << head.svg() << "<g transform=\"translate(0 " << number(top) << ")\">\n"
        << body.svg() << "</g>\n"
        << foot.svg() << "</svg>\n";
}

double add_legend(Drawing& drawing, const std::vector<std::string>& names) {
    std::vector<LegendEntry> entries;
    for (std::size_t index = 0; index < names.size(); ++index) {
        entries.push_back({names[index], series_marks.at(index)});
    }
    return add_legend(drawing, entries);
}

double add_legend(Drawing& drawing, const std::vector<LegendEntry>& entries) {
    constexpr double size = 12;
    constexpr double widest = 210;
    constexpr double line = 22;
    const double left = chart_margin + 6;
    double x = left;
    double y = 8;
    for (const LegendEntry& entry : entries) {
        const std::string name = fitted(entry.name, size, widest);
        const double width = text_width(name, size) + 38;
        if (x + width > chart_width - chart_margin && x > left) {
            x = left;
            y += line;
        }
        drawing.mark({x, y}, entry.mark);
        drawing.text({x + 11, y + 4.5}, name, {.size = size});
        x += width;
    }
    return y + line;
}

const Mark& TypeMarks::of(const std::string& type) {
    const auto found = std::find(types_.begin(), types_.end(), type);
    if (found != types_.end()) return marks_[static_cast<std::size_t>(found - types_.begin())];
    if (types_.size() == marks_.size()) {
        types_.back() = "other";
        return marks_.back();
    }
    types_.push_back(type);
    return marks_[types_.size() - 1];
}

std::vector<LegendEntry> TypeMarks::legend() const {
    std::vector<LegendEntry> entries;
    for (std::size_t type = 0; type < types_.size(); ++type) {
        entries.push_back({types_[type], marks_[type]});
    }
    return entries;
}

namespace {

constexpr double label_half = 7;  // of the height of a label of the usual size

Box box_of(const Labelled& it) {
    const auto [x, y] = it.place;
    return {x - it.radius, y - it.radius, x + it.radius, y + it.radius};
}

// Where a label may stand, beginning at the left of its middle line; the best place first.
std::array<Point, 4> label_places(const Labelled& it, double width) {
    const double far = it.radius + 4;
    const auto [x, y] = it.place;
    return {{{x + far, y},
             {x - far - width, y},
             {x - width / 2, y - far - 5},
             {x - width / 2, y + far + 5}}};
}

}  // namespace

std::vector<std::string> draw_labels(Drawing& drawing, const std::vector<Labelled>& marks,
                                     double top, double bottom) {
    constexpr double widest = 170;
    std::vector<Box> names;
    std::vector<std::string> without_room;
    for (const Labelled& it : marks) {
        const std::string label = fitted(it.name, it.size, widest);
        // Bold letters are wider.
        const double width = text_width(label, it.size) * (it.is_bold ? 1.08 : 1.0);
        const auto box_at = [&](Point left) {
            const double half = label_half * it.size / 12;
            return Box{left.x, left.y - half, left.x + width, left.y + half};
        };
        const auto is_on_mark = [&](const Box& box) {
            return std::any_of(marks.begin(), marks.end(), [&](const Labelled& other) {
                const bool may_cover = it.is_bold && !other.is_bold;
                return !may_cover && box_of(other).overlaps(box);
            });
        };
        const auto is_free = [&](Point left) {
            const Box box = box_at(left);
            return box.left >= 2 && box.right <= chart_width - 2 && box.top >= top &&
                   box.bottom <= bottom && !is_on_mark(box) &&
                   std::none_of(names.begin(), names.end(),
                                [&](const Box& other) { return other.overlaps(box); });
        };
        const auto places = label_places(it, width);
        const auto* const found = std::find_if(places.begin(), places.end(), is_free);
        if (found == places.end()) {
            without_room.push_back(it.name);
            continue;
        }
        names.push_back(box_at(*found));
        drawing.text({found->x, found->y + 4}, label,
                     {.size = it.size, .is_bold = it.is_bold, .has_halo = true});
    }
    return without_room;
}

namespace {

// "2025-01-05 to 2025-03-02", or nothing.
std::string days_of(const Analysis& analysis) {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const CountedDocument& document : analysis.documents.documents()) {
        if (!document.date) continue;
        if (!first || *document.date < *first) first = document.date;
        if (!last || *last < *document.date) last = document.date;
    }
    if (!first) return {};
    return ", " + to_string(*first) + (*first == *last ? "" : " to " + to_string(*last));
}

}  // namespace

std::string source_line(const ReportContext& context) {
    constexpr std::size_t most_named = 4;
    const ArticlesRead read = articles_read(context.analysis);
    const bool are_named = read.sources.size() <= most_named;
    const std::string sources =
        are_named ? joined(std::vector<std::string>(read.sources.begin(), read.sources.end()))
                  : counted(std::ssize(read.sources), "source");
    std::string line = "Source: " + counted(read.documents, "article") + " from " + sources +
                       days_of(context.analysis) + "; counted by Onoma " + std::string(version());
    if (context.analysis.duplicates == Duplicates::count) return line + ".";
    return line + ", copies of a story " +
           (context.analysis.duplicates == Duplicates::once ? "once." : "as one.");
}

namespace {

// The width of a character in parts of the size of the font.
double relative_width(char32_t letter) {
    constexpr std::u32string_view narrow = U"iljtfrI.,:;'|!()[] -";
    constexpr std::u32string_view wide = U"mwMW@%\u2014\u2026";
    if (narrow.find(letter) != std::u32string_view::npos) return 0.36;
    if (wide.find(letter) != std::u32string_view::npos) return 0.95;
    if (letter >= U'A' && letter <= U'Z') return 0.74;
    return letter < 0x1100 ? 0.58 : 1.02;  // from there on letters are as wide as high
}

}  // namespace

double text_width(std::string_view text, double size) {
    double width = 0;
    for (const char32_t letter : to_code_points(text)) width += relative_width(letter);
    return width * size;
}

std::string fitted(std::string_view text, double size, double width) {
    if (text_width(text, size) <= width) return std::string(text);
    for (std::size_t columns = display_width(text); columns > 1; --columns) {
        std::string shorter = truncate_to_width(text, columns);
        if (text_width(shorter, size) <= width) return shorter;
    }
    return "\u2026";
}

std::vector<double> ticks_to(double largest, bool are_whole) {
    constexpr double most_steps = 5;
    const double least = are_whole ? 1.0 : 1e-6;
    double step = std::pow(10.0, std::floor(std::log10(std::max(largest, least) / most_steps)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * step * most_steps < largest) continue;
        step *= factor;
        break;
    }
    if (are_whole) step = std::max(1.0, step);
    std::vector<double> ticks = {0.0};
    while (ticks.back() < largest || ticks.size() < 2) {
        ticks.push_back(step * static_cast<double>(ticks.size()));
    }
    return ticks;
}

std::vector<std::string> tick_labels(const std::vector<double>& ticks) {
    const double step = ticks[1];
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    std::vector<std::string> labels;
    for (const double tick : ticks) {
        labels.push_back(decimals == 0 ? with_thousands(std::llround(tick))
                                       : fixed(tick, decimals));
    }
    return labels;
}

namespace {

// Neighbours that push each other: they lie around the mean of what they want.
struct Stretch {
    double sum = 0;  // of wanted places, each less its distance from the first
    std::size_t size = 0;

    [[nodiscard]] double first() const { return sum / static_cast<double>(size); }
};

// Adds one that wants to be at `place`, which no earlier one is behind.
void add_wanted(std::vector<Stretch>& stretches, double place, double distance) {
    stretches.push_back({place, 1});
    while (stretches.size() > 1) {
        const Stretch last = stretches.back();
        Stretch& before = stretches[stretches.size() - 2];
        const double shift = distance * static_cast<double>(before.size);
        if (before.first() + shift <= last.first()) return;
        before.sum += last.sum - shift * static_cast<double>(last.size);
        before.size += last.size;
        stretches.pop_back();
    }
}

}  // namespace

std::vector<double> spread_out(const std::vector<double>& wanted, double distance, double low,
                               double high) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<Stretch> stretches;
    for (const std::size_t index : order) add_wanted(stretches, wanted[index], distance);
    std::vector<double> places(wanted.size());
    std::size_t next = 0;
    double least = low;
    for (const Stretch& stretch : stretches) {
        for (std::size_t member = 0; member < stretch.size; ++member, ++next) {
            const auto behind = static_cast<double>(wanted.size() - next - 1);
            const double place = stretch.first() + distance * static_cast<double>(member);
            places[order[next]] = std::max(least, std::min(place, high - distance * behind));
            least = places[order[next]] + distance;
        }
    }
    return places;
}

}  // namespace onoma
