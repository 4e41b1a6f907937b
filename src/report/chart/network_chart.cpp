// SPDX-License-Identifier: Apache-2.0
// Who is named together: entities as marks, pairs above chance as lines.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <unordered_map>

#include "base/joined.hpp"
#include "onoma/base/types.hpp"
#include "report/chart/drawing.hpp"
#include "report/contexts.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr double height = 560;
constexpr double label_size = 12;
constexpr double smallest = 4;  // radius of a mark
constexpr double largest = 13;
constexpr std::size_t edges_a_node = 3;  // of more lines than that nobody sees where they lead

struct Node {
    const NetworkNode* row = nullptr;
    Mark mark;  // of its type
    double radius = smallest;
    Point place;
};

struct Edge {
    std::size_t first = 0;
    std::size_t second = 0;
    double weight = 1;
};

double length_of(Point difference) { return std::hypot(difference.x, difference.y); }

// Nodes push those near them away, edges pull, and all are drawn to the middle, less and less
// (Fruchterman & Reingold, 1991). They begin on a spiral, so that the same network gives the same
// drawing.
class Layout {
public:
    Layout(std::vector<Node>& nodes, const std::vector<Edge>& edges)
        : nodes_(nodes),
          edges_(edges),
          moves_(nodes.size()),
          ideal_(1.0 / std::sqrt(static_cast<double>(nodes.size()))) {}

    void find_places() {
        constexpr int steps = 500;
        begin();
        for (int step = 0; step < steps; ++step) {
            for (std::size_t node = 0; node < nodes_.size(); ++node) push(node);
            for (const Edge& edge : edges_) pull(edge);
            move(0.1 * (1.0 - static_cast<double>(step) / steps));
        }
    }

private:
    void begin() {
        constexpr double turn = 2.399963;  // the golden angle: no two lie on one ray
        for (std::size_t index = 0; index < nodes_.size(); ++index) {
            const auto number = static_cast<double>(index);
            const double ray = 0.5 * ideal_ * std::sqrt(number + 0.5);
            nodes_[index].place = {ray * std::cos(turn * number), ray * std::sin(turn * number)};
        }
    }

    // Of nodes that are far off, or groups without an edge between them would leave the paper.
    void push(std::size_t node) {
        constexpr double gravity = 0.4;
        const double reach = 3 * ideal_;
        const Point at = nodes_[node].place;
        moves_[node] = {-gravity * at.x, -gravity * at.y};
        for (const Node& other : nodes_) {
            const Point apart = {at.x - other.place.x, at.y - other.place.y};
            const double distance = length_of(apart);
            if (distance == 0 || distance > reach) continue;  // itself, too
            const double force = ideal_ * ideal_ / (distance * distance);
            moves_[node].x += force * apart.x;
            moves_[node].y += force * apart.y;
        }
    }

    void pull(const Edge& edge) {
        const Point from = nodes_[edge.first].place;
        const Point to = nodes_[edge.second].place;
        const Point apart = {to.x - from.x, to.y - from.y};
        const double force = length_of(apart) / ideal_;
        moves_[edge.first].x += force * apart.x;
        moves_[edge.first].y += force * apart.y;
        moves_[edge.second].x -= force * apart.x;
        moves_[edge.second].y -= force * apart.y;
    }

    void move(double most) {
        for (std::size_t index = 0; index < nodes_.size(); ++index) {
            const double length = std::max(length_of(moves_[index]), 1e-9);
            const double part = std::min(length, most) / length;
            nodes_[index].place.x += part * moves_[index].x;
            nodes_[index].place.y += part * moves_[index].y;
        }
    }

    std::vector<Node>& nodes_;
    const std::vector<Edge>& edges_;
    std::vector<Point> moves_;
    double ideal_;  // the length of an edge
};

// Moves two marks that lie nearer to each other than `room` apart, each by half of it.
void part(Node& first, Node& second, double room) {
    const Point apart = {second.place.x - first.place.x, second.place.y - first.place.y};
    const double distance = std::max(length_of(apart), 1e-3);
    const double missing = first.radius + second.radius + room - distance;
    if (missing <= 0) return;
    const double half = missing / 2 / distance;
    first.place.x -= half * apart.x;
    first.place.y -= half * apart.y;
    second.place.x += half * apart.x;
    second.place.y += half * apart.y;
}

class NetworkChart {
public:
    NetworkChart(const ReportContext& context, const EntityNetwork& network,
                 const ChartSettings& settings)
        : context_(context), network_(network), settings_(settings) {
        add_nodes();
        add_edges();
        Layout(nodes_, edges_).find_places();
    }

    void write(std::ostream& out) {
        top_ = add_legend(drawing_, types_.legend());
        fill_the_paper();
        draw_edges();
        for (const Node& node : nodes_) {
            drawing_.mark(node.place, node.mark, node.radius);
        }
        draw_names();
        write_chart(out, texts(), drawing_, top_ + height);
    }

private:
    void add_nodes() {
        std::int64_t most = 1;
        for (const NetworkNode& row : network_.nodes) most = std::max(most, row.entity.units);
        for (const NetworkNode& row : network_.nodes) {
            const double share = static_cast<double>(row.entity.units) / static_cast<double>(most);
            const double radius = smallest + (largest - smallest) * std::sqrt(share);
            places_.emplace(row.entity.id, nodes_.size());
            nodes_.push_back({&row, types_.of(row.entity.type), radius, {}});
        }
    }

    // The strongest between nodes that are drawn.
    void add_edges() {
        for (const PairRow& pair : network_.edges) {
            const auto first = places_.find(pair.first.id);
            const auto second = places_.find(pair.second.id);
            if (first == places_.end() || second == places_.end()) continue;
            ++edges_between_;
            if (edges_.size() < edges_a_node * nodes_.size()) {
                edges_.push_back(
                    {first->second, second->second, static_cast<double>(pair.observed)});
            }
        }
    }

    // Room is left for labels beside the marks.
    void fill_the_paper() {
        constexpr double side = 70;
        constexpr double above = 24;
        Box found{1e9, 1e9, -1e9, -1e9};
        for (const Node& node : nodes_) {
            found.left = std::min(found.left, node.place.x);
            found.right = std::max(found.right, node.place.x);
            found.top = std::min(found.top, node.place.y);
            found.bottom = std::max(found.bottom, node.place.y);
        }
        const double width = std::max(found.right - found.left, 1e-6);
        const double tall = std::max(found.bottom - found.top, 1e-6);
        for (Node& node : nodes_) {
            node.place.x = side + (node.place.x - found.left) / width * (chart_width - 2 * side);
            node.place.y = top_ + above + (node.place.y - found.top) / tall * (height - 2 * above);
        }
        part_marks({side, top_ + above, chart_width - side, top_ + height - above});
    }

    // So that a label finds room between them, if there is any.
    void part_marks(const Box& paper) {
        constexpr int passes = 80;
        constexpr double room = 16;
        for (int pass = 0; pass < passes; ++pass) {
            for (std::size_t first = 0; first < nodes_.size(); ++first) {
                for (std::size_t second = first + 1; second < nodes_.size(); ++second) {
                    part(nodes_[first], nodes_[second], room);
                }
            }
            for (Node& node : nodes_) {
                node.place.x = std::clamp(node.place.x, paper.left, paper.right);
                node.place.y = std::clamp(node.place.y, paper.top, paper.bottom);
            }
        }
    }

    void draw_edges() {
        double most = 1;
        for (const Edge& edge : edges_) most = std::max(most, edge.weight);
        for (const Edge& edge : edges_) {
            drawing_.line(nodes_[edge.first].place, nodes_[edge.second].place,
                          {"#9a9fa8", 0.8 + 3.2 * std::sqrt(edge.weight / most)});
        }
    }

    // Nodes come in the order of their weight.
    void draw_names() {
        std::vector<Labelled> names;
        for (const Node& node : nodes_) {
            names.push_back({node.place, node.radius, node.row->entity.name, label_size});
        }
        constexpr double far = 1e9;  // beyond the drawing stand title and notes, which it may touch
        unlabelled_ = draw_labels(drawing_, names, -far, far);
    }

    [[nodiscard]] std::string description() const {
        constexpr std::size_t most_pairs = 12;
        std::string text =
            fmt::format("Network of {} and {} between them. The strongest:",
                        counted(std::ssize(nodes_), "name"), counted(std::ssize(edges_), "line"));
        for (std::size_t index = 0; index < std::min(most_pairs, edges_.size()); ++index) {
            const Edge& edge = edges_[index];
            text += fmt::format("{} {} and {} ({})", index == 0 ? "" : ";",
                                nodes_[edge.first].row->entity.name,
                                nodes_[edge.second].row->entity.name, fixed(edge.weight, 0));
        }
        return text + ".";
    }

    [[nodiscard]] ChartTexts texts() const {
        ChartTexts texts{
            .title = settings_.title.empty() ? "Who is named together" : settings_.title,
            .subtitle = "A line: named in the same " +
                        std::string(to_string(network_.context.context)) +
                        " more often than by chance; the wider, the more often",
            .description = description(),
            .notes = {}};
        if (edges_between_ > std::ssize(edges_)) {
            texts.notes.push_back(fmt::format("The {} strongest of {} between these names.",
                                              edges_.size(), counted(edges_between_, "line")));
        }
        if (!unlabelled_.empty()) {
            texts.notes.push_back("Without room for their names: " + joined(unlabelled_) + ".");
        }
        texts.notes.push_back(source_line(context_));
        return texts;
    }

    const ReportContext& context_;
    const EntityNetwork& network_;
    const ChartSettings& settings_;
    std::vector<Node> nodes_;
    std::unordered_map<std::string, std::size_t> places_;  // of ids in `nodes_`
    TypeMarks types_{{series_marks.begin(), series_marks.end()}};
    std::vector<Edge> edges_;
    std::int64_t edges_between_ = 0;  // drawn or not
    std::vector<std::string> unlabelled_;
    double top_ = 0;
    Drawing drawing_;
};

}  // namespace

void write_network_chart(std::ostream& out, const ReportContext& context,
                         const EntityNetwork& network, const ChartSettings& settings) {
    if (network.nodes.empty()) {
        throw Error("no chart: no two entities are named together more often than by chance");
    }
    NetworkChart(context, network, settings).write(out);
}

}  // namespace onoma
