// SPDX-License-Identifier: Apache-2.0
// The sparse product X'X against counting every pair of every unit.
#include "onoma/counts/cooccurrence.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "catch.hpp"

namespace onoma {
namespace {

using Unit = std::vector<std::string>;

std::vector<std::string_view> views_of(const Unit& unit) { return {unit.begin(), unit.end()}; }

CooccurrenceCounter count(const std::vector<Unit>& units) {
    CooccurrenceCounter counter;
    for (const Unit& unit : units) counter.add_unit(views_of(unit));
    return counter;
}

// The oracle: one map, one step for each pair of each unit.
std::map<std::pair<std::string, std::string>, std::int64_t> count_densely(
    const std::vector<Unit>& units) {
    std::map<std::pair<std::string, std::string>, std::int64_t> together;
    for (const Unit& unit : units) {
        const std::set<std::string> named(unit.begin(), unit.end());
        for (const std::string& first : named) {
            for (const std::string& second : named) ++together[{first, second}];
        }
    }
    return together;
}

// The entries of a matrix by entity, zeros left out.
std::map<std::pair<std::string, std::string>, std::int64_t> entries_of(
    const CooccurrenceMatrix& matrix) {
    std::map<std::pair<std::string, std::string>, std::int64_t> entries;
    const auto size = static_cast<Eigen::Index>(matrix.entities.size());
    REQUIRE(matrix.together.rows() == size);
    REQUIRE(matrix.together.cols() == size);
    for (Eigen::Index column = 0; column < size; ++column) {
        using Entries = Eigen::SparseMatrix<std::int64_t>::InnerIterator;
        for (Entries entry(matrix.together, column); entry; ++entry) {
            if (entry.value() == 0) continue;
            entries[{matrix.entities[static_cast<std::size_t>(entry.row())],
                     matrix.entities[static_cast<std::size_t>(entry.col())]}] = entry.value();
        }
    }
    return entries;
}

void check_equal(const CooccurrenceMatrix& found, const CooccurrenceMatrix& expected) {
    CHECK(found.units == expected.units);
    CHECK(found.entities == expected.entities);
    CHECK(entries_of(found) == entries_of(expected));
}

// Units of up to `most` of `entities` names, some of them empty, some with a name twice.
std::vector<Unit> random_units(std::mt19937& random, std::size_t units, unsigned entities,
                               unsigned most) {
    std::vector<Unit> result(units);
    for (Unit& unit : result) {
        const unsigned size = static_cast<unsigned>(random()) % (most + 1);
        for (unsigned named = 0; named < size; ++named) {
            unit.push_back("entity-" + std::to_string(static_cast<unsigned>(random()) % entities));
        }
    }
    return result;
}

TEST_CASE("the example of the header counts as it is drawn there") {
    const CooccurrenceMatrix matrix =
        count({{"openai", "nvidia"}, {"openai", "amodei"}, {"amodei"}, {}}).build();
    CHECK(matrix.units == 4);
    CHECK(matrix.entities == std::vector<std::string>{"amodei", "nvidia", "openai"});
    CHECK(matrix.together.coeff(0, 0) == 2);
    CHECK(matrix.together.coeff(1, 1) == 1);
    CHECK(matrix.together.coeff(2, 2) == 2);
    CHECK(matrix.together.coeff(0, 1) == 0);
    CHECK(matrix.together.coeff(0, 2) == 1);
    CHECK(matrix.together.coeff(1, 2) == 1);
}

TEST_CASE("a name that a unit repeats counts once") {
    const CooccurrenceMatrix matrix = count({{"a", "b", "a", "b", "b"}}).build();
    CHECK(entries_of(matrix) == count_densely({{"a", "b"}}));
}

TEST_CASE("the sparse product equals dense counting") {
    std::mt19937 random(20250122);
    struct Row {
        std::size_t units;
        unsigned entities;
        unsigned most;
    };
    for (const Row& row : {Row{1, 1, 1}, Row{3, 2, 2}, Row{40, 5, 3}, Row{200, 60, 8},
                           Row{500, 500, 2}, Row{50, 9, 40}, Row{30, 4, 0}}) {
        INFO(row.units << " units, " << row.entities << " entities");
        const std::vector<Unit> units = random_units(random, row.units, row.entities, row.most);
        const CooccurrenceMatrix matrix = count(units).build();
        CHECK(matrix.units == static_cast<std::int64_t>(row.units));
        CHECK(std::is_sorted(matrix.entities.begin(), matrix.entities.end()));
        CHECK(entries_of(matrix) == count_densely(units));
        const auto transposed = Eigen::SparseMatrix<std::int64_t>(matrix.together.transpose());
        CHECK(Eigen::Matrix<std::int64_t, -1, -1>(matrix.together) ==
              Eigen::Matrix<std::int64_t, -1, -1>(transposed));
    }
}

TEST_CASE("the order of units does not change the matrix") {
    std::mt19937 random(7);
    std::vector<Unit> units = random_units(random, 100, 12, 4);
    const CooccurrenceMatrix once = count(units).build();
    for (int turn = 0; turn < 10; ++turn) {
        std::shuffle(units.begin(), units.end(), random);
        check_equal(count(units).build(), once);
    }
}

TEST_CASE("merged counters of any split equal one pass") {
    std::mt19937 random(11);
    for (const std::size_t size : {0U, 1U, 2U, 17U, 120U}) {
        const std::vector<Unit> units = random_units(random, size, 15, 4);
        const CooccurrenceMatrix once = count(units).build();
        for (int turn = 0; turn < 8; ++turn) {
            CooccurrenceCounter parts[3];
            for (const Unit& unit : units) parts[random() % 3].add_unit(views_of(unit));
            CooccurrenceCounter left;  // ((0 + 1) + 2)
            for (const CooccurrenceCounter& part : parts) left.merge(part);
            check_equal(left.build(), once);
            CooccurrenceCounter right = parts[1];  // (0 + (1 + 2))
            right.merge(parts[2]);
            parts[0].merge(right);
            check_equal(parts[0].build(), once);
        }
    }
}

TEST_CASE("a counter goes on counting after build and after merge") {
    CooccurrenceCounter counter = count({{"a", "b"}});
    check_equal(counter.build(), count({{"a", "b"}}).build());
    counter.merge(count({{"c", "a"}}));
    counter.add_unit({"b", "c"});
    counter.add_unit({});
    check_equal(counter.build(), count({{"a", "b"}, {"a", "c"}, {"b", "c"}, {}}).build());
}

TEST_CASE("units of numbers and of ids are the same") {
    std::mt19937 random(13);
    const std::vector<Unit> units = random_units(random, 300, 30, 6);
    CooccurrenceCounter counter;
    counter.number_of("never named");
    for (const Unit& unit : units) {
        std::vector<std::uint32_t> numbers;
        for (const std::string& entity : unit) numbers.push_back(counter.number_of(entity));
        counter.add_numbered_unit(numbers);
    }
    check_equal(counter.build(), count(units).build());
}

TEST_CASE("batches are counted and added without a seam") {
    // Units of 300 of 320 entities have 44,850 pairs; a batch ends after some four million.
    constexpr std::size_t entities = 320;
    constexpr std::size_t units = 230;
    std::vector<std::string> ids;
    for (std::size_t entity = 0; entity < entities; ++entity) {
        ids.push_back(std::to_string(1000 + entity));
    }
    std::mt19937 random(17);
    CooccurrenceCounter counter;
    CooccurrenceCounter parts[2];
    Eigen::Matrix<std::int64_t, -1, -1> expected =
        Eigen::Matrix<std::int64_t, -1, -1>::Zero(entities + 1, entities + 1);
    std::vector<std::size_t> order(entities);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t unit = 0; unit < units; ++unit) {
        std::shuffle(order.begin(), order.end(), random);
        std::vector<std::string_view> named;
        Eigen::Matrix<std::int64_t, -1, 1> row =
            Eigen::Matrix<std::int64_t, -1, 1>::Zero(entities + 1);
        for (std::size_t place = 0; place < 300; ++place) {
            named.emplace_back(ids[order[place]]);
            row[static_cast<Eigen::Index>(order[place])] = 1;
        }
        if (unit + 1 == units) {  // an entity that only the end names
            named.emplace_back("last");
            row[entities] = 1;
        }
        expected += row * row.transpose();
        counter.add_unit(named);
        parts[unit % 2].add_unit(named);
    }
    const CooccurrenceMatrix matrix = counter.build();
    CHECK(matrix.units == static_cast<std::int64_t>(units));
    CHECK(matrix.entities.back() == "last");
    CHECK(Eigen::Matrix<std::int64_t, -1, -1>(matrix.together) == expected);
    parts[0].merge(parts[1]);
    check_equal(parts[0].build(), matrix);
}

TEST_CASE("a matrix of nothing has no rows") {
    CHECK(CooccurrenceCounter().build().entities.empty());
    const CooccurrenceMatrix matrix = count({{}, {}}).build();
    CHECK(matrix.units == 2);
    CHECK(matrix.together.nonZeros() == 0);
}

}  // namespace
}  // namespace onoma
