// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/pairs.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/similarity.hpp"

namespace onoma {
namespace {

using IntegerMatrix = Eigen::SparseMatrix<std::int64_t>;

// Below that many expected in a cell, G2 is no longer distributed as its test assumes (Cochran
// 1954).
constexpr double least_expected = 5.0;

PairMember member(const Analysis& analysis, const std::string& id, std::int64_t units) {
    const EntityCount& entity = analysis.counts.entities.at(id);
    return {id, entity.name, entity.type, units};
}

bool comes_before(const PairRow& a, const PairRow& b) {
    const auto key = [](const PairRow& row) {
        const bool below_chance = static_cast<double>(row.observed) <= row.expected;
        using Text = const std::string&;
        return std::tuple<bool, double, Text, Text, Text, Text>(below_chance, -std::abs(row.g2),
                                                                row.first.name, row.second.name,
                                                                row.first.id, row.second.id);
    };
    return key(a) < key(b);
}

double least_expected_cell(const PairCounts& counts) {
    const auto units = static_cast<double>(counts.units);
    const double first = static_cast<double>(counts.first) / units;
    const double second = static_cast<double>(counts.second) / units;
    return units * std::min(first, 1.0 - first) * std::min(second, 1.0 - second);
}

PairRow measured(const PairCounts& counts, Context context) {
    PairRow row;
    row.observed = counts.both;
    row.expected = expected_count(counts);
    row.g2 = signed_g2(counts);
    row.pmi = pmi(counts);
    row.npmi = npmi(counts);
    row.ppmi = ppmi(counts);
    row.log_dice = log_dice(counts.both, counts.first, counts.second).value_or(0.0);
    row.jaccard = jaccard(counts.both, counts.first, counts.second);
    row.dice = dice(counts.both, counts.first, counts.second);
    row.delta_p_second = delta_p(counts);
    row.delta_p_first = delta_p(turned(counts));
    row.log_odds_ratio = log_odds_ratio(counts);
    if (context != Context::window && least_expected_cell(counts) < least_expected) {
        row.fisher_p = fisher_exact(cells_of(counts)).two_sided;
    }
    return row;
}

void correct(PairTable& table) {
    correct_by_benjamini_hochberg(
        table.pairs, [](const PairRow& row) { return row.p; },
        [](PairRow & row) -> auto& { return row.q; }, table.tested);
}

// How a number of stories is shared out between groups says nothing of how large it is: so pairs
// that are together at all may be chosen.
void correct_groups(PairTable& table) {
    std::vector<PairInGroup*> tested;
    for (PairRow& row : table.pairs) {
        std::int64_t naming = 0;
        for (const PairInGroup& group : row.by_group) naming += group.naming;
        if (naming < 2) continue;
        for (PairInGroup& group : row.by_group) tested.push_back(&group);
    }
    correct_by_benjamini_hochberg(
        tested, [](const PairInGroup* group) { return group->p; },
        [](PairInGroup * group) -> auto& { return group->q; });
}

// Whether two names stand together more often than chance puts them there, given which articles
// name them. What is drawn are stories, of which the first document stands for its copies.
class ChanceOfPairs {
public:
    // `entities`: the ids that pairs are of. `analysis` must outlive it. Cost: linear in mentions,
    // but for a sort.
    ChanceOfPairs(const Analysis& analysis, Context context,
                  const std::vector<std::string>& entities)
        : by_document_(context == Context::document), groups_(analysis.documents.groups()) {
        const DocumentTable& table = analysis.documents;
        std::vector<std::size_t> row_of(table.entities().size(), no_row);
        for (std::size_t row = 0; row < entities.size(); ++row) {
            if (const auto index = table.find(entities[row])) row_of[*index] = row;
        }
        units_.resize(entities.size());
        for (std::uint32_t index = 0; index < table.documents().size(); ++index) {
            const bool is_copy = !analysis.places.empty() && !analysis.places[index].is_first;
            if (is_copy && analysis.duplicates != Duplicates::count) continue;
            const bool by_story = analysis.sampling_unit == SamplingUnit::story;
            const bool has_story = by_story && !analysis.places.empty();
            const CountedDocument& document = table.documents()[index];
            articles_.push_back({has_story ? analysis.places[index].story : index,
                                 units_in(document, context), !(by_story && is_copy),
                                 document.group});
            add_units(table.mentions_of(document), context, row_of);
        }
        for (std::vector<Unit>& units : units_) {
            std::sort(units.begin(), units.end());
            units.erase(std::unique(units.begin(), units.end()), units.end());
        }
        if (by_document_) count_names();
    }

    // Stories with both in a unit; expected and p where there are two or more.
    void test(std::size_t first, std::size_t second, PairRow& row) const {
        std::vector<UnitsOfArticle> drawn;
        std::set<std::uint32_t> stories;
        std::int64_t observed = 0;
        for_each_shared(first, second, [&](const Shared& shared) {
            const Article& article = articles_[shared.article];
            if (shared.both > 0) stories.insert(article.story);
            if (!article.is_drawn) return;
            observed += shared.both;
            drawn.push_back({article.units, shared.first, shared.second});
        });
        row.stories = std::ssize(stories);
        const ChanceTogether chance =
            by_document_ ? names_->together(drawn_articles(first), drawn_articles(second), observed)
                         : chance_together(drawn, observed);
        row.expected_in_articles = chance.expected;
        if (row.stories >= fewest_stories) row.p = chance.p;
    }

    // How the groups of documents differ in it.
    void test_by_group(std::size_t first, std::size_t second, PairRow& row) const {
        std::map<std::uint32_t, PairInGroup> groups;
        std::int64_t stories = 0;
        double expected = 0.0;
        for_each_shared(first, second, [&](const Shared& shared) {
            const Article& article = articles_[shared.article];
            if (!article.is_drawn) return;
            PairInGroup& group = groups[article.group];
            ++group.naming;
            group.stories += shared.both > 0 ? 1 : 0;
            stories += shared.both > 0 ? 1 : 0;
            const double chance = chance_to_meet({article.units, shared.first, shared.second});
            group.expected += chance;
            expected += chance;
        });
        for (auto& [index, group] : groups) {
            group.group = groups_[index];
            if (stories > 0 && groups.size() > 1) {
                group.p =
                    binomial_p(group.stories, stories, std::min(1.0, group.expected / expected));
            }
            row.by_group.push_back(std::move(group));
        }
        std::sort(row.by_group.begin(), row.by_group.end(),
                  [](const auto& a, const auto& b) { return a.group < b.group; });
    }

private:
    static constexpr std::size_t no_row = static_cast<std::size_t>(-1);
    static constexpr std::int64_t fewest_stories = 2;

    struct Article {
        std::uint32_t story = 0;
        std::int64_t units = 0;
        bool is_drawn = true;     // else a copy
        std::uint32_t group = 0;  // of the table
    };
    using Unit = std::pair<std::uint32_t, std::uint32_t>;  // article, unit in it

    struct Shared {
        std::uint32_t article = 0;
        std::int64_t first = 0;  // units that name it
        std::int64_t second = 0;
        std::int64_t both = 0;
    };

    void add_units(std::span<const CountedMention> mentions, Context context,
                   const std::vector<std::size_t>& row_of) {
        const auto article = static_cast<std::uint32_t>(articles_.size() - 1);
        std::set<std::uint32_t> units;
        for (const CountedMention& mention : mentions) {
            if (mention.kind != MentionKind::decided || row_of[mention.what] == no_row) continue;
            const std::uint32_t unit = unit_of(mention, context);
            units_[row_of[mention.what]].emplace_back(article, unit);
            units.insert(unit);
        }
        // No unit with a name is missing, whatever was counted.
        articles_.back().units = std::max(articles_.back().units, std::ssize(units));
    }

    // In how many articles that are drawn each is named, and how many each of those names.
    void count_names() {
        std::vector<std::int64_t> of_articles(articles_.size(), 0);
        std::vector<std::int64_t> of_entities;
        for (std::size_t row = 0; row < units_.size(); ++row) {
            for (const auto& [article, unit] : units_[row]) {
                if (articles_[article].is_drawn) ++of_articles[article];
            }
            of_entities.push_back(drawn_articles(row));
        }
        names_ = std::make_unique<NamingChance>(of_articles, of_entities);
    }

    [[nodiscard]] std::int64_t drawn_articles(std::size_t row) const {
        return std::count_if(units_[row].begin(), units_[row].end(),
                             [&](const Unit& unit) { return articles_[unit.first].is_drawn; });
    }

    using Place = std::vector<Unit>::const_iterator;

    // Of the article that both stand at. Both go on to the next one.
    static Shared shared_in(Place& one, Place one_end, Place& other, Place other_end) {
        Shared shared{one->first, 0, 0, 0};
        const auto unit_at = [&](Place place, Place end) {
            return place != end && place->first == shared.article ? std::optional(place->second)
                                                                  : std::nullopt;
        };
        while (true) {
            const auto first = unit_at(one, one_end);
            const auto second = unit_at(other, other_end);
            if (!first && !second) return shared;
            const bool takes_one = first && (!second || *first <= *second);
            const bool takes_other = second && (!first || *second <= *first);
            shared.first += takes_one ? 1 : 0;
            shared.second += takes_other ? 1 : 0;
            shared.both += takes_one && takes_other ? 1 : 0;
            if (takes_one) ++one;
            if (takes_other) ++other;
        }
    }

    // Calls `visit` for each article that names both.
    template <typename Visit>
    void for_each_shared(std::size_t first, std::size_t second, const Visit& visit) const {
        auto one = units_[first].begin();
        auto other = units_[second].begin();
        while (one != units_[first].end() && other != units_[second].end()) {
            if (one->first < other->first) {
                ++one;
            } else if (other->first < one->first) {
                ++other;
            } else {
                visit(shared_in(one, units_[first].end(), other, units_[second].end()));
            }
        }
    }

    bool by_document_ = false;
    const std::vector<std::string>& groups_;
    std::vector<Article> articles_;
    std::vector<std::vector<Unit>> units_;  // of each entity, rising
    std::unique_ptr<NamingChance> names_;
};

// Which pairs are wanted, and which member comes first.
class WantedPairs {
public:
    WantedPairs(const TableSettings& table, const PairSettings& wanted)
        : table_(table), wanted_(wanted) {}

    // Puts the members of a wanted pair in order.
    bool take(PairMember& first, PairMember& second) const {
        if (!is_frequent(first) || !is_frequent(second)) return false;
        if (!wanted_.with.empty()) {
            if (!is_with(first) && !is_with(second)) return false;
            if (!is_with(first)) std::swap(first, second);
        }
        if (wanted_.between.empty()) return true;
        const auto fits = [&](const PairMember& a, const PairMember& b) {
            return a.type == wanted_.between.front() && b.type == wanted_.between.back();
        };
        if (fits(first, second)) return true;
        std::swap(first, second);
        return fits(first, second);
    }

    // How many pairs of `entities` are wanted, together or not: of all those that fit in type less
    // those without any of `with`.
    [[nodiscard]] std::int64_t count(std::vector<PairMember> entities) const {
        std::erase_if(entities, [&](const PairMember& entity) { return !is_frequent(entity); });
        const std::int64_t fitting = pairs_by_type(entities);
        if (wanted_.with.empty()) return fitting;
        std::erase_if(entities, [&](const PairMember& entity) { return is_with(entity); });
        return fitting - pairs_by_type(entities);
    }

private:
    [[nodiscard]] bool is_frequent(const PairMember& entity) const {
        return entity.units >= std::max<std::int64_t>(1, table_.min_mentions);
    }

    [[nodiscard]] std::int64_t pairs_by_type(const std::vector<PairMember>& entities) const {
        const auto of_type = [&](const std::string& type) {
            return std::count_if(entities.begin(), entities.end(),
                                 [&](const PairMember& entity) { return entity.type == type; });
        };
        const auto among = [](std::int64_t members) { return members * (members - 1) / 2; };
        if (wanted_.between.empty()) return among(std::ssize(entities));
        if (wanted_.between.front() == wanted_.between.back()) {
            return among(of_type(wanted_.between.front()));
        }
        return of_type(wanted_.between.front()) * of_type(wanted_.between.back());
    }

    [[nodiscard]] bool is_with(const PairMember& entity) const {
        return std::find(wanted_.with.begin(), wanted_.with.end(), entity.id) != wanted_.with.end();
    }

    const TableSettings& table_;
    const PairSettings& wanted_;
};

// Those that two stories or more could name together with another one.
std::vector<PairMember> repeated(std::vector<PairMember> entities) {
    std::erase_if(entities, [](const PairMember& entity) { return entity.units < 2; });
    return entities;
}

// How many wanted pairs of `entities`, which are in the order of their ids, two stories or more
// name both of: known before it is known which stand together, so that it chooses no results.
std::int64_t count_testable(const Analysis& analysis, const std::vector<PairMember>& entities,
                            const WantedPairs& choice) {
    const Duplicates duplicates =
        analysis.sampling_unit == SamplingUnit::document ? analysis.duplicates : Duplicates::once;
    const CooccurrenceMatrix articles =
        count_pairs(analysis.documents, {Context::document}, analysis.places, duplicates);
    const auto find = [&](Eigen::Index row) {
        const std::string& id = articles.entities[static_cast<std::size_t>(row)];
        const auto found = std::lower_bound(
            entities.begin(), entities.end(), id,
            [](const PairMember& entity, const std::string& wanted) { return entity.id < wanted; });
        return found != entities.end() && found->id == id ? &*found : nullptr;
    };
    std::int64_t testable = 0;
    for (Eigen::Index column = 0; column < articles.together.outerSize(); ++column) {
        for (IntegerMatrix::InnerIterator entry(articles.together, column); entry; ++entry) {
            if (entry.row() >= entry.col() || entry.value() < 2) continue;
            const PairMember* const first = find(entry.row());
            const PairMember* const second = find(entry.col());
            if (first == nullptr || second == nullptr) continue;
            PairMember one = *first;
            PairMember other = *second;
            testable += choice.take(one, other) ? 1 : 0;
        }
    }
    return testable;
}

// `places`: where in `matrix` the members of each pair are.
void test_against_chance(PairTable& table, const Analysis& analysis,
                         const CooccurrenceMatrix& matrix,
                         const std::vector<std::pair<std::size_t, std::size_t>>& places) {
    const ChanceOfPairs chance(analysis, table.context.context, matrix.entities);
    tbb::parallel_for(std::size_t{0}, places.size(), [&](std::size_t pair) {
        const auto& [first, second] = places[pair];
        // Members may have changed places, which no test here depends on.
        chance.test(first, second, table.pairs[pair]);
        if (!table.by.empty()) chance.test_by_group(first, second, table.pairs[pair]);
    });
    correct_groups(table);
}

}  // namespace

PairTable make_pair_table(const Analysis& analysis, const TableSettings& settings,
                          const PairSettings& wanted) {
    const CooccurrenceMatrix matrix =
        count_pairs(analysis.documents, wanted.context, analysis.places, analysis.duplicates);
    const Eigen::Matrix<std::int64_t, Eigen::Dynamic, 1> named = matrix.together.diagonal();
    const auto member_at = [&](Eigen::Index row) {
        return member(analysis, matrix.entities[static_cast<std::size_t>(row)], named[row]);
    };
    const WantedPairs choice(settings, wanted);
    PairTable table;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // in the matrix, of each pair
    table.context = wanted.context;
    const bool has_parts =
        wanted.context.context == Context::sentence || wanted.context.context == Context::paragraph;
    if (wanted.by_group && has_parts) table.by = analysis.by;
    table.units = matrix.units;
    for (Eigen::Index column = 0; column < matrix.together.outerSize(); ++column) {
        for (IntegerMatrix::InnerIterator entry(matrix.together, column); entry; ++entry) {
            if (entry.row() >= entry.col()) continue;  // symmetric: one half is enough
            PairMember first = member_at(entry.row());
            PairMember second = member_at(entry.col());
            if (!choice.take(first, second)) continue;
            const PairCounts counts{matrix.units, first.units, second.units, entry.value()};
            PairRow row = measured(counts, wanted.context.context);
            row.first = std::move(first);
            row.second = std::move(second);
            table.pairs.push_back(std::move(row));
            places.emplace_back(static_cast<std::size_t>(entry.row()),
                                static_cast<std::size_t>(entry.col()));
        }
    }
    if (wanted.context.context != Context::window) {
        test_against_chance(table, analysis, matrix, places);
        std::vector<PairMember> entities;
        for (Eigen::Index row = 0; row < named.size(); ++row) entities.push_back(member_at(row));
        table.tested = wanted.context.context == Context::document
                           ? choice.count(repeated(std::move(entities)))
                           : count_testable(analysis, entities, choice);
        correct(table);
    }
    std::sort(table.pairs.begin(), table.pairs.end(), comes_before);
    if (settings.top && table.pairs.size() > *settings.top) table.pairs.resize(*settings.top);
    return table;
}

}  // namespace onoma
