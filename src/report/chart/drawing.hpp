// SPDX-License-Identifier: Apache-2.0
// Charts as SVG: shapes and texts, all escaped, what stands around every chart, and how labels find
// room.
#pragma once

#include <array>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onoma/report/reports.hpp"

namespace onoma {

// In pixels, from the upper left corner.
struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] bool overlaps(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

// On white all of these have a contrast of 4.5 or more, which WCAG asks of text, but for lines that
// only guide the eye.
inline constexpr std::string_view ink = "#1b1d21";
inline constexpr std::string_view soft_ink = "#5b616b";
inline constexpr std::string_view guide = "#dedfd9";
inline constexpr std::string_view shade = "#f0f0ec";

struct Stroke {
    std::string_view colour = ink;
    double width = 1;
    std::string_view dash = {};
};

enum class Anchor { start, middle, end };

struct TextStyle {
    double size = 13;
    Anchor anchor = Anchor::start;
    bool is_bold = false;
    bool has_halo = false;  // white around the letters, where lines pass below
    std::string_view colour = ink;
};

enum class Shape { circle, square, triangle, diamond };

// How one of several things is told from the others: by colour, shape and dash, each of which is
// enough alone.
struct Mark {
    std::string_view colour;
    Shape shape = Shape::circle;
    bool is_hollow = false;
    std::string_view dash = {};
};

// Hues are those of Okabe and Ito, 2008, darker for white paper.
inline constexpr std::array<Mark, 8> series_marks = {{
    {"#0072b2", Shape::circle, false, ""},
    {"#c04a00", Shape::square, false, "7 3"},
    {"#00805c", Shape::triangle, false, "2 3"},
    {"#a5527f", Shape::diamond, false, "9 3 2 3"},
    {"#1b1d21", Shape::circle, true, ""},
    {"#8a5a00", Shape::square, true, "7 3"},
    {"#5b3fa0", Shape::triangle, true, "2 3"},
    {"#6b6f76", Shape::diamond, true, "9 3 2 3"},
}};

class Drawing {
public:
    void line(Point from, Point to, const Stroke& stroke);
    void polyline(const std::vector<Point>& points, const Stroke& stroke);
    void rectangle(const Box& box, std::string_view fill);
    void mark(Point centre, const Mark& mark, double radius = 4);
    void text(Point baseline, std::string_view text, const TextStyle& style = {});

    [[nodiscard]] const std::string& svg() const { return svg_; }

private:
    std::string svg_;
};

inline constexpr double chart_width = 760;
inline constexpr double chart_margin = 16;

struct ChartTexts {
    std::string title;
    std::string subtitle;            // what is measured
    std::string description;         // the chart in words, for who cannot see it
    std::vector<std::string> notes;  // below the drawing
};

// `body` is `height` high, and stands between the title and the notes.
void write_chart(std::ostream& out, const ChartTexts& texts, const Drawing& body, double height);

// Who has which mark, one after the other in as many lines as they need. Returns where it ends.
struct LegendEntry {
    std::string name;
    Mark mark;
};
double add_legend(Drawing& drawing, const std::vector<LegendEntry>& entries);
// The same with `series_marks`, in order.
double add_legend(Drawing& drawing, const std::vector<std::string>& names);

// A mark for each type, in the order in which they are asked for; those beyond the last share it.
class TypeMarks {
public:
    explicit TypeMarks(std::vector<Mark> marks) : marks_(std::move(marks)) {}

    const Mark& of(const std::string& type);
    [[nodiscard]] std::vector<LegendEntry> legend() const;

private:
    std::vector<Mark> marks_;
    std::vector<std::string> types_;
};

// A mark that is drawn already, and its name beside it.
struct Labelled {
    Point place;
    double radius = 4;
    std::string name;
    double size = 12;
    bool is_bold = false;
};

// Writes each name to the right, to the left, above or below its mark, where it lies on no other
// mark or name, within the chart's width and from `top` to `bottom`; the first ones choose first.
// The bold ones may lie on marks of others. Returns the names without room.
std::vector<std::string> draw_labels(Drawing& drawing, const std::vector<Labelled>& marks,
                                     double top, double bottom);

// "10 articles from 2 sources, 2025-01-05 to 2025-03-02; counted by Onoma 0.1.0"
[[nodiscard]] std::string source_line(const ReportContext& context);

// An estimate that is rather too wide, as fonts differ.
[[nodiscard]] double text_width(std::string_view text, double size);

// `text`, cut with an ellipsis where it is wider.
[[nodiscard]] std::string fitted(std::string_view text, double size, double width);

// Round numbers from 0 to the first that is not below `largest`: at most about six of them.
[[nodiscard]] std::vector<double> ticks_to(double largest, bool are_whole);

// Numbers as they stand at ticks: with as many decimals as the distance between them needs.
[[nodiscard]] std::vector<std::string> tick_labels(const std::vector<double>& ticks);

// `wanted`, moved apart as little as may be, so that neighbours are `distance` apart and all are
// within `low` and `high`, if there is room. The order of equal ones stays.
[[nodiscard]] std::vector<double> spread_out(const std::vector<double>& wanted, double distance,
                                             double low, double high);

}  // namespace onoma
