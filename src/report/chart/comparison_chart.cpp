// SPDX-License-Identifier: Apache-2.0
// How often groups name entities: a mark for each group, on the line of its interval.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/base/types.hpp"
#include "report/chart/drawing.hpp"
#include "report/comparison_columns.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr double label_size = 13;
constexpr double small_size = 12;
constexpr double widest_name = 210;
constexpr double lane = 13;      // between the groups of an entity
constexpr double row_room = 14;  // between entities
constexpr double axis_room = 42;
// An interval that goes on farther than so many times the largest rate ends in an arrow.
constexpr double longest_interval = 1.6;

struct Dot {
    double rate = 0;
    std::optional<Interval> interval;
};

struct Row {
    std::string name;
    bool differs = false;
    std::vector<std::optional<Dot>> dots;  // by group that is drawn
};

class ComparisonChart {
public:
    ComparisonChart(const ReportContext& context, const Comparison& comparison,
                    const ChartSettings& settings)
        : context_(context),
          comparison_(comparison),
          settings_(settings),
          groups_(largest_groups(comparison.groups, most_chart_lines)) {
        for (const ComparisonRow& row : comparison.entities) rows_.push_back(row_of(row));
        find_scale();
    }

    void write(std::ostream& out) {
        find_room();
        draw_legend();
        draw_scale();
        for (std::size_t row = 0; row < rows_.size(); ++row) draw_row(row);
        write_chart(out, texts(), drawing_, bottom() + axis_room);
    }

private:
    [[nodiscard]] Row row_of(const ComparisonRow& entity) const {
        Row row{entity.entity.name, entity.omnibus_q && *entity.omnibus_q < significant_q, {}};
        for (const std::size_t group : groups_) {
            const TestedCell cell = comparison_.cell(entity, group);
            const auto& rate = cell.rate_per_1000_words;
            row.dots.push_back(rate ? std::optional(Dot{*rate, cell.test.rate_interval})
                                    : std::nullopt);
        }
        return row;
    }

    void find_scale() {
        double largest_rate = 0;
        double largest = 0;
        for (const Row& row : rows_) {
            for (const auto& dot : row.dots) {
                if (!dot) continue;
                largest_rate = std::max(largest_rate, dot->rate);
                largest = std::max(largest, dot->interval ? dot->interval->high : dot->rate);
            }
        }
        ticks_ = ticks_to(std::min(largest, longest_interval * largest_rate), false);
    }

    void find_room() {
        double widest = 0;
        for (const Row& row : rows_) {
            widest = std::max(widest, text_width(label_of(row), label_size));
        }
        left_ = chart_margin + std::min(widest, widest_name) + 14;
    }

    [[nodiscard]] static std::string label_of(const Row& row) {
        return row.differs ? row.name + " *" : row.name;
    }

    [[nodiscard]] const std::string& name_of(std::size_t place) const {
        return comparison_.groups[groups_[place]].name;
    }

    void draw_legend() {
        std::vector<std::string> names;
        for (std::size_t place = 0; place < groups_.size(); ++place)
            names.push_back(name_of(place));
        top_ = add_legend(drawing_, names);
    }

    [[nodiscard]] double row_height() const {
        return lane * static_cast<double>(groups_.size()) + row_room;
    }
    [[nodiscard]] double bottom() const {
        return top_ + row_height() * static_cast<double>(rows_.size());
    }
    [[nodiscard]] double x_of(double rate) const {
        return left_ + rate / ticks_.back() * (chart_width - chart_margin - 14 - left_);
    }

    void draw_scale() {
        const std::vector<std::string> labels = tick_labels(ticks_);
        for (std::size_t index = 0; index < ticks_.size(); ++index) {
            const double x = x_of(ticks_[index]);
            drawing_.line({x, top_}, {x, bottom()}, {index == 0 ? soft_ink : guide});
            drawing_.text({x, bottom() + 17}, labels[index],
                          {.size = small_size, .anchor = Anchor::middle, .colour = soft_ink});
        }
        drawing_.text({(left_ + chart_width - chart_margin) / 2, bottom() + 35},
                      "mentions in 1,000 words",
                      {.size = small_size, .anchor = Anchor::middle, .colour = soft_ink});
    }

    void draw_row(std::size_t index) {
        const double top = top_ + row_height() * static_cast<double>(index);
        if (index > 0)
            drawing_.line({chart_margin, top}, {chart_width - chart_margin, top}, {guide});
        const Row& row = rows_[index];
        const std::string mark = row.differs ? " *" : "";
        drawing_.text(
            {left_ - 14, top + row_height() / 2 + 4.5},
            fitted(row.name, label_size, widest_name - text_width(mark, label_size)) + mark,
            {.size = label_size, .anchor = Anchor::end, .is_bold = row.differs});
        for (std::size_t place = 0; place < groups_.size(); ++place) {
            const double y = top + row_room / 2 + lane * (static_cast<double>(place) + 0.5);
            if (row.dots[place]) draw_dot(*row.dots[place], y, series_marks[place]);
        }
    }

    void draw_dot(const Dot& dot, double y, const Mark& mark) {
        if (dot.interval) {
            const double end = std::min(dot.interval->high, ticks_.back());
            drawing_.line({x_of(dot.interval->low), y}, {x_of(end), y}, {mark.colour, 1.6});
            if (dot.interval->high > end) {
                drawing_.polyline(
                    {{x_of(end) - 5, y - 3.5}, {x_of(end), y}, {x_of(end) - 5, y + 3.5}},
                    {mark.colour, 1.6});
                has_arrow_ = true;
            }
        } else {
            has_gap_ = true;
        }
        drawing_.mark({x_of(dot.rate), y}, mark);
    }

    [[nodiscard]] std::string description() const {
        std::string text = "Dot plot: mentions in 1,000 words, with 95 % intervals.";
        for (const Row& row : rows_) {
            text += " " + row.name + (row.differs ? " (differs):" : ":");
            for (std::size_t place = 0; place < groups_.size(); ++place) {
                const auto& dot = row.dots[place];
                text += (place == 0 ? " " : "; ") + name_of(place) + " " +
                        (dot ? shown(*dot) : "no words");
            }
            text += ".";
        }
        return text;
    }

    // "0.81 (0.42 to 1.3)"
    [[nodiscard]] static std::string shown(const Dot& dot) {
        std::string rate = fixed(dot.rate, 2);
        if (!dot.interval) return rate;
        return fmt::format("{} ({} to {})", rate, fixed(dot.interval->low, 2),
                           fixed(dot.interval->high, 2));
    }

    [[nodiscard]] ChartTexts texts() const {
        const std::string noun = noun_of(comparison_);
        ChartTexts texts{
            .title = settings_.title.empty() ? "How often each " + noun + " names them"
                                             : settings_.title,
            .subtitle = "Mentions in 1,000 words of each " + noun + ", with 95 % intervals",
            .description = description(),
            .notes = {}};
        const bool any_differs =
            std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.differs; });
        texts.notes.emplace_back(
            any_differs ? "* differs between them beyond chance (q below 0.05)."
                        : "These articles show no difference beyond chance (q below 0.05).");
        if (has_gap_)
            texts.notes.emplace_back(
                "Without a line: not named, or in too few articles for an interval.");
        if (has_arrow_) texts.notes.emplace_back("An arrow: the interval goes on.");
        const auto omitted = std::ssize(comparison_.groups) - std::ssize(groups_);
        if (omitted > 0) {
            texts.notes.push_back("Without the " + counted(omitted, noun) + " of fewest articles.");
        }
        texts.notes.push_back(source_line(context_));
        return texts;
    }

    const ReportContext& context_;
    const Comparison& comparison_;
    const ChartSettings& settings_;
    std::vector<std::size_t> groups_;  // that are drawn
    std::vector<Row> rows_;
    std::vector<double> ticks_;
    double left_ = 0;
    double top_ = 0;
    bool has_arrow_ = false;
    bool has_gap_ = false;
    Drawing drawing_;
};

}  // namespace

void write_comparison_chart(std::ostream& out, const ReportContext& context,
                            const Comparison& comparison, const ChartSettings& settings) {
    if (comparison.groups.size() < 2) {
        throw Error("no chart: expected articles of two " + noun_of(comparison) +
                    "s or more, found one");
    }
    if (comparison.entities.empty()) throw Error("no chart: no entity that was asked for is named");
    ComparisonChart(context, comparison, settings).write(out);
}

}  // namespace onoma
