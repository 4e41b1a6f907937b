// SPDX-License-Identifier: Apache-2.0
// Groups by likeness: near each other which name the same entities, and entities towards the groups
// that name them most.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "base/joined.hpp"
#include "onoma/base/types.hpp"
#include "report/chart/drawing.hpp"
#include "report/comparison_columns.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr double height = 580;
constexpr double side = 84;  // room for labels beside the marks
constexpr double above = 22;
constexpr double axis_room = 26;
constexpr double group_radius = 6;
constexpr double entity_radius = 4;
constexpr Mark of_group = {ink, Shape::diamond};

// All but the diamonds, which groups have.
std::vector<Mark> marks_of_types() {
    std::vector<Mark> marks;
    for (const Mark& mark : series_marks) {
        if (mark.shape != Shape::diamond) marks.push_back(mark);
    }
    return marks;
}

struct Placed {
    std::string name;
    std::string type;  // of an entity
    Point place;       // on the map, then on the paper
};

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

// The nearest to `of`, but for itself. REQUIRES: there is another one.
const Placed& nearest_to(const Placed& of, const std::vector<Placed>& all) {
    const Placed* nearest = nullptr;
    for (const Placed& it : all) {
        if (&it == &of) continue;
        const bool is_nearer =
            nearest == nullptr || distance(of.place, it.place) < distance(of.place, nearest->place);
        if (is_nearer) nearest = &it;
    }
    return *nearest;
}

class MapDrawing {
public:
    MapDrawing(const ReportContext& context, const MapChart& chart, const ChartSettings& settings)
        : context_(context), chart_(chart), settings_(settings), map_(*chart.comparison.map) {
        for (const MapPoint& point : map_.groups) {
            if (point.place.empty()) {
                nameless_.push_back(point.name);
            } else {
                groups_.push_back({point.name, {}, place_of(point)});
            }
        }
        for (std::size_t row = 0; row < map_.entities.size(); ++row) {
            const MapPoint& point = map_.entities[row];
            if (point.place.empty() || !chart.entities.contains(point.id)) continue;
            entities_.push_back(
                {point.name, chart.comparison.entities[row].entity.type, place_of(point)});
        }
        description_ = described();
    }

    void write(std::ostream& out) {
        for (const Placed& it : entities_) types_.of(it.type);
        std::vector<LegendEntry> legend = {{noun_of(chart_.comparison), of_group}};
        for (const LegendEntry& type : types_.legend()) legend.push_back(type);
        top_ = add_legend(drawing_, legend);
        place_on_paper();
        draw_axes();
        for (const Placed& it : entities_) {
            drawing_.mark(it.place, types_.of(it.type), entity_radius);
        }
        for (const Placed& it : groups_) drawing_.mark(it.place, of_group, group_radius);
        draw_names();
        write_chart(out, texts(), drawing_, top_ + height + axis_room);
    }

private:
    static Point place_of(const MapPoint& point) {
        return {point.place[0], point.place.size() > 1 ? point.place[1] : 0};
    }

    // The middle of the map is what is read: what lies far outside stands at its edge.
    [[nodiscard]] std::pair<double, double> limits_of(double Point::*axis) const {
        std::vector<double> values;
        for (const Placed& it : entities_) values.push_back(it.place.*axis);
        std::sort(values.begin(), values.end());
        const auto outer = static_cast<std::size_t>(0.04 * static_cast<double>(values.size()));
        double low = values.empty() ? 0 : values[outer];
        double high = values.empty() ? 0 : values[values.size() - 1 - outer];
        for (const Placed& it : groups_) {
            low = std::min(low, it.place.*axis);
            high = std::max(high, it.place.*axis);
        }
        return {low, std::max(high, low + 1e-9)};
    }

    void place_on_paper() {
        const auto [left, right] = limits_of(&Point::x);
        const auto [low, high] = limits_of(&Point::y);
        origin_ = on_paper({0, 0}, left, right, low, high);
        for (auto* const places : {&groups_, &entities_}) {
            for (Placed& it : *places) {
                const Point within = {std::clamp(it.place.x, left, right),
                                      std::clamp(it.place.y, low, high)};
                if (distance(within, it.place) > 0) ++at_the_edge_;
                it.place = on_paper(within, left, right, low, high);
            }
        }
    }

    [[nodiscard]] Point on_paper(Point place, double left, double right, double low,
                                 double high) const {
        const double x = (place.x - left) / (right - left);
        const double y = (place.y - low) / (high - low);
        return {side + x * (chart_width - 2 * side),
                top_ + height - above - y * (height - 2 * above)};
    }

    // Where groups stand that name everybody as all do together, and what each axis explains.
    void draw_axes() {
        const double bottom = top_ + height;
        drawing_.line({origin_.x, top_}, {origin_.x, bottom}, {guide});
        if (map_.inertia_explained.size() > 1) {
            drawing_.line({chart_margin, origin_.y}, {chart_width - chart_margin, origin_.y},
                          {guide});
        }
        std::string explained;
        for (std::size_t axis = 0; axis < map_.inertia_explained.size(); ++axis) {
            explained += fmt::format("{}{}: {} % of what differs", axis == 0 ? "" : "; ",
                                     axis == 0 ? "across" : "upwards",
                                     fixed(100 * map_.inertia_explained[axis], 0));
        }
        drawing_.text({chart_width / 2, bottom + 18}, explained,
                      {.size = 12, .anchor = Anchor::middle, .colour = soft_ink});
    }

    // Those of groups first.
    void draw_names() {
        std::vector<Labelled> names;
        for (const Placed& it : groups_) {
            names.push_back({it.place, 1.3 * group_radius, it.name, 13, true});
        }
        for (const Placed& it : entities_) names.push_back({it.place, entity_radius, it.name, 11});
        unlabelled_ = draw_labels(drawing_, names, top_, top_ + height);
    }

    // Each group with the group that is nearest, and the names that are nearest to it.
    [[nodiscard]] std::string described() const {
        std::string text = fmt::format("Map of {} and {}.",
                                       counted(std::ssize(groups_), noun_of(chart_.comparison)),
                                       counted(std::ssize(entities_), "name"));
        for (const Placed& group : groups_) {
            std::vector<std::string> names;
            for (const Placed& it : entities_) {
                if (&nearest_to(it, groups_) == &group) names.push_back(it.name);
            }
            if (groups_.size() > 1) {
                text += fmt::format(" {}: nearest {}; nearest to it {}.", group.name,
                                    nearest_to(group, groups_).name,
                                    names.empty() ? "no name" : joined(names));
            }
        }
        return text;
    }

    [[nodiscard]] ChartTexts texts() const {
        const std::string noun = noun_of(chart_.comparison);
        ChartTexts texts{
            .title =
                settings_.title.empty() ? "Which " + noun + "s name the same" : settings_.title,
            .subtitle = "Near each other: " + noun +
                        "s that name the same in the same proportions; a name lies towards those "
                        "that name it most",
            .description = description_,
            .notes = {}};
        if (!chart_.apart.empty()) {
            texts.notes.push_back(fmt::format("Not on the map, with fewer than {}: {}.",
                                              counted(chart_.fewest, "article"),
                                              few_of(chart_.apart)));
        }
        if (!nameless_.empty()) {
            texts.notes.push_back("Not on the map, as they name nobody: " + few_of(nameless_) +
                                  ".");
        }
        if (at_the_edge_ > 0) {
            texts.notes.push_back(
                fmt::format("{} far outside stand at the edge.", counted(at_the_edge_, "name")));
        }
        if (!unlabelled_.empty()) {
            texts.notes.push_back("Without room for their names: " + joined(unlabelled_) + ".");
        }
        texts.notes.push_back(source_line(context_));
        return texts;
    }

    static std::string few_of(const std::vector<std::string>& names) {
        constexpr std::size_t most = 12;
        if (names.size() <= most) return joined(names);
        const std::vector<std::string> first(names.begin(), names.begin() + most);
        return fmt::format("{} and {} more", joined(first), names.size() - most);
    }

    const ReportContext& context_;
    const MapChart& chart_;
    const ChartSettings& settings_;
    const GroupMap& map_;
    std::vector<Placed> groups_;
    std::vector<Placed> entities_;
    std::vector<std::string> nameless_;  // groups that name none of the entities
    std::vector<std::string> unlabelled_;
    std::string description_;
    std::int64_t at_the_edge_ = 0;
    TypeMarks types_{marks_of_types()};
    Point origin_;
    double top_ = 0;
    Drawing drawing_;
};

}  // namespace

void write_map_chart(std::ostream& out, const ReportContext& context, const MapChart& map,
                     const ChartSettings& settings) {
    const Comparison& comparison = map.comparison;
    const std::string noun = noun_of(comparison);
    if (comparison.groups.size() < 3) {
        throw Error("no chart: expected articles of three " + noun + "s or more, found " +
                    (comparison.groups.size() == 2 ? "two" : "one"));
    }
    if (!comparison.map) throw Error("no chart: the " + noun + "s do not differ in whom they name");
    MapDrawing(context, map, settings).write(out);
}

}  // namespace onoma
