// SPDX-License-Identifier: Apache-2.0
// Names over time: a line for each.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "base/joined.hpp"
#include "base/period.hpp"
#include "onoma/base/types.hpp"
#include "report/chart/drawing.hpp"
#include "report/series.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr double plot_height = 300;
constexpr double top_room = 12;   // above the highest tick
constexpr double axis_room = 28;  // below the plot
constexpr double label_size = 13;
constexpr double tick_size = 12;
constexpr double label_distance = 17;
constexpr double widest_label = 190;
constexpr double leader = 14;  // from the end of a line to its label

// A name, and what it has in each period that is drawn; nothing where the period has no documents.
struct Line {
    std::string name;
    std::vector<std::optional<double>> values;
};

std::vector<std::size_t> dated_periods(const SeriesTable& series) {
    std::vector<std::size_t> dated;
    for (std::size_t period = 0; period < series.periods.size(); ++period) {
        if (!series.periods[period].name.starts_with('(')) dated.push_back(period);
    }
    return dated;
}

std::string_view words_of(const std::string& measure) {
    if (measure == "documents") return "articles that name it";
    return measure == "rate" ? "mentions in 1,000 words" : "mentions";
}

class TrendChart {
public:
    TrendChart(const ReportContext& context, const FrequencyReport& report,
               const ChartSettings& settings)
        : context_(context),
          settings_(settings),
          series_(*report.series),
          periods_(dated_periods(series_)) {
        add_lines(report);
        double largest = 0;
        for (const Line& line : lines_) {
            for (const auto& value : line.values) largest = std::max(largest, value.value_or(0.0));
        }
        ticks_ = ticks_to(largest, settings.measure != "rate");
    }

    void write(std::ostream& out) {
        find_room();
        draw_empty_periods();
        draw_values();
        draw_periods();
        draw_lines();
        draw_labels();
        write_chart(out, texts(), drawing_, bottom_ + axis_room);
    }

private:
    void add_lines(const FrequencyReport& report) {
        const std::vector<WideRow> rows = wide_rows(report.rows, series_, settings_.measure);
        for (const WideRow& row : rows) {
            Line& line = lines_.emplace_back(Line{row.entity->name, {}});
            for (const std::size_t period : periods_) {
                line.values.push_back(has_documents(period) ? number_in(row.cells[period])
                                                            : std::nullopt);
            }
        }
    }

    [[nodiscard]] bool has_documents(std::size_t period) const {
        return series_.periods[period].documents > 0;
    }

    void find_room() {
        double widest = 0;
        for (const Line& line : lines_) {
            widest = std::max(widest, text_width(line.name, label_size));
        }
        for (const std::string& label : tick_labels(ticks_)) {
            left_ = std::max(left_, chart_margin + text_width(label, tick_size) + 8);
        }
        right_ = chart_width - chart_margin - std::min(widest, widest_label) - leader - 6;
    }

    [[nodiscard]] double step() const {
        return (right_ - left_) / static_cast<double>(periods_.size());
    }
    [[nodiscard]] double x_of(std::size_t place) const {
        return left_ + (static_cast<double>(place) + 0.5) * step();
    }
    [[nodiscard]] double y_of(double value) const {
        return bottom_ - value / ticks_.back() * (bottom_ - top_room);
    }

    void draw_empty_periods() {
        for (std::size_t end = 0; end < periods_.size(); ++end) {
            const std::size_t begin = end;
            while (end < periods_.size() && !has_documents(periods_[end])) ++end;
            if (begin == end) continue;
            const double half = step() / 2;
            drawing_.rectangle({x_of(begin) - half, top_room, x_of(end - 1) + half, bottom_},
                               shade);
            has_empty_ = true;
        }
    }

    void draw_values() {
        const std::vector<std::string> labels = tick_labels(ticks_);
        for (std::size_t index = 0; index < ticks_.size(); ++index) {
            const double y = y_of(ticks_[index]);
            drawing_.line({left_, y}, {right_, y}, {index == 0 ? soft_ink : guide});
            drawing_.text({left_ - 8, y + 4}, labels[index],
                          {.size = tick_size, .anchor = Anchor::end, .colour = soft_ink});
        }
    }

    // As many as stand beside each other, the last one always.
    void draw_periods() {
        const double room = text_width(series_.periods[periods_.back()].name, tick_size) + 14;
        const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(room / step())));
        for (std::size_t back = 0; back < periods_.size(); back += every) {
            const std::size_t place = periods_.size() - 1 - back;
            const double x = x_of(place);
            drawing_.line({x, bottom_}, {x, bottom_ + 4}, {soft_ink});
            drawing_.text({x, bottom_ + 18}, series_.periods[periods_[place]].name,
                          {.size = tick_size, .anchor = Anchor::middle, .colour = soft_ink});
        }
    }

    void draw_lines() {
        for (std::size_t index = lines_.size(); index-- > 0;) {  // the most named on top
            const Mark& mark = series_marks[index];
            std::vector<Point> stretch;
            for (std::size_t place = 0; place <= periods_.size(); ++place) {
                const bool is_inside = place < periods_.size();
                const auto value = is_inside ? lines_[index].values[place] : std::nullopt;
                if (value) stretch.push_back({x_of(place), y_of(*value)});
                if (value || stretch.empty()) continue;
                drawing_.polyline(stretch, {mark.colour, 2.2, mark.dash});
                for (const Point& point : stretch) drawing_.mark(point, mark, 3.6);
                stretch.clear();
            }
        }
    }

    // The last place where the line is drawn.
    [[nodiscard]] Point end_of(const Line& line) const {
        for (std::size_t place = periods_.size(); place-- > 0;) {
            if (line.values[place]) return {x_of(place), y_of(*line.values[place])};
        }
        return {right_, bottom_};
    }

    void draw_labels() {
        std::vector<double> wanted;
        for (const Line& line : lines_) wanted.push_back(end_of(line).y);
        const std::vector<double> places =
            spread_out(wanted, label_distance, top_room, bottom_ - 2);
        for (std::size_t index = 0; index < lines_.size(); ++index) {
            const Mark& mark = series_marks[index];
            const Point end = end_of(lines_[index]);
            const double x = right_ + leader;
            drawing_.line({end.x + 6, end.y}, {x - 3, places[index]}, {mark.colour, 0.8});
            drawing_.text({x, places[index] + 4.5},
                          fitted(lines_[index].name, label_size, widest_label),
                          {.size = label_size, .is_bold = true, .colour = mark.colour});
        }
    }

    [[nodiscard]] std::string description() const {
        const std::string first = series_.periods[periods_.front()].name;
        const std::string last = series_.periods[periods_.back()].name;
        std::string text = fmt::format("Line chart: {} by {}, {} to {}.",
                                       words_of(settings_.measure), series_.by, first, last);
        for (const Line& line : lines_) text += " " + course_of(line);
        return text;
    }

    // "OpenAI: 3 in 2025-01, 5 in 2025-04; most in 2025-03: 9."
    [[nodiscard]] std::string course_of(const Line& line) const {
        std::optional<std::size_t> first;
        std::size_t last = 0;
        std::size_t most = 0;
        for (std::size_t place = 0; place < periods_.size(); ++place) {
            if (!line.values[place]) continue;
            if (!first) first = most = place;
            last = place;
            if (*line.values[place] > *line.values[most]) most = place;
        }
        if (!first) return line.name + ": none.";
        return fmt::format("{}: {}, {}; most {}.", line.name, value_at(line, *first),
                           value_at(line, last), value_at(line, most));
    }

    [[nodiscard]] std::string value_at(const Line& line, std::size_t place) const {
        const double value = *line.values[place];
        const std::string digits =
            settings_.measure == "rate" ? fixed(value, 2) : with_thousands(std::llround(value));
        return digits + " in " + series_.periods[periods_[place]].name;
    }

    [[nodiscard]] std::string usual_title() const {
        constexpr std::size_t most_named = 3;
        std::vector<std::string> names;
        for (const Line& line : lines_) names.push_back(line.name);
        if (names.size() > most_named) {
            names.resize(most_named);
            names.push_back(std::to_string(lines_.size() - most_named) + " more");
        }
        std::string last = names.back();
        names.pop_back();
        if (!names.empty()) last = joined(names) + " and " + last;
        return last + " in the news";
    }

    [[nodiscard]] ChartTexts texts() const {
        ChartTexts texts{.title = settings_.title.empty() ? usual_title() : settings_.title,
                         .subtitle = with_capital(std::string(words_of(settings_.measure))) +
                                     " by " + series_.by,
                         .description = description(),
                         .notes = {}};
        if (has_empty_) texts.notes.push_back("Grey: no articles were read.");
        const auto undated = undated_documents();
        if (undated > 0) {
            texts.notes.push_back(counted(undated, "article") +
                                  " without such a date left out of the chart.");
        }
        texts.notes.push_back(source_line(context_));
        return texts;
    }

    [[nodiscard]] std::int64_t undated_documents() const {
        std::int64_t documents = 0;
        for (const Group& period : series_.periods) {
            if (period.name.starts_with('(')) documents += period.documents;
        }
        return documents;
    }

    const ReportContext& context_;
    const ChartSettings& settings_;
    const SeriesTable& series_;
    std::vector<std::size_t> periods_;  // of `series_`, those with a date
    std::vector<Line> lines_;
    std::vector<double> ticks_;
    double left_ = 0;
    double right_ = 0;
    double bottom_ = plot_height;
    bool has_empty_ = false;
    Drawing drawing_;
};

}  // namespace

void write_trend_chart(std::ostream& out, const ReportContext& context,
                       const FrequencyReport& report, const ChartSettings& settings) {
    if (report.rows.empty()) throw Error("no chart: no entity that was asked for is named");
    if (dated_periods(*report.series).empty()) {
        throw Error("no chart over time: expected articles with a date, found " +
                    counted(articles_read(context.analysis).documents, "article") +
                    " without; `onoma check` says what is known of them");
    }
    TrendChart(context, report, settings).write(out);
}

}  // namespace onoma
