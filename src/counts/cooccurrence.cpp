// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/cooccurrence.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace onoma {
namespace {

// Pairs of mentions that are at most so many words apart.

class WindowCounter {
public:
    WindowCounter(const DocumentTable& table, const ContextSettings& settings)
        : table_(table), settings_(settings), of_entity_(table.entities().size()) {}

    void add(const CountedDocument& document);
    [[nodiscard]] CooccurrenceMatrix build() const;

private:
    [[nodiscard]] std::int64_t weight_of(std::uint32_t distance) const {
        return settings_.distance_weights ? settings_.window + 1 - distance : 1;
    }

    const DocumentTable& table_;
    ContextSettings settings_;
    std::int64_t units_ = 0;
    std::vector<std::int64_t> of_entity_;                       // its pairs in the first place
    std::unordered_map<std::uint64_t, std::int64_t> together_;  // the smaller index stands above
    std::vector<CountedMention> near_;                          // decided ones of one document
};

void WindowCounter::add(const CountedDocument& document) {
    near_.clear();
    for (const CountedMention& mention : table_.mentions_of(document)) {
        if (mention.kind == MentionKind::decided) near_.push_back(mention);
    }
    std::sort(near_.begin(), near_.end(),
              [](const CountedMention& a, const CountedMention& b) { return a.word < b.word; });
    for (std::size_t first = 0; first < near_.size(); ++first) {
        for (std::size_t second = first + 1; second < near_.size(); ++second) {
            const std::uint32_t distance = near_[second].word - near_[first].word;
            if (distance > settings_.window) break;
            const std::int64_t weight = weight_of(distance);
            const auto [low, high] = std::minmax(near_[first].what, near_[second].what);
            units_ += 2 * weight;  // in both orders
            of_entity_[low] += weight;
            of_entity_[high] += weight;
            if (low != high) together_[std::uint64_t{low} << 32U | high] += weight;
        }
    }
}

CooccurrenceMatrix WindowCounter::build() const {
    std::vector<std::uint32_t> named;
    for (std::uint32_t entity = 0; entity < of_entity_.size(); ++entity) {
        if (of_entity_[entity] > 0) named.push_back(entity);
    }
    const auto id_of = [&](std::uint32_t entity) -> const std::string& {
        return table_.entities()[entity].id;
    };
    std::sort(named.begin(), named.end(),
              [&](std::uint32_t a, std::uint32_t b) { return id_of(a) < id_of(b); });

    CooccurrenceMatrix matrix;
    matrix.units = units_;
    std::vector<Eigen::Index> row_of(of_entity_.size());
    std::vector<Eigen::Triplet<std::int64_t>> entries;
    for (const std::uint32_t entity : named) {
        const auto row = static_cast<Eigen::Index>(matrix.entities.size());
        row_of[entity] = row;
        matrix.entities.push_back(id_of(entity));
        entries.emplace_back(row, row, of_entity_[entity]);
    }
    for (const auto& [pair, weight] : together_) {
        const Eigen::Index first = row_of[pair >> 32U];
        const Eigen::Index second = row_of[pair & 0xFFFFFFFFU];
        entries.emplace_back(first, second, weight);
        entries.emplace_back(second, first, weight);
    }
    const auto size = static_cast<Eigen::Index>(named.size());
    matrix.together.resize(size, size);
    matrix.together.setFromTriplets(entries.begin(), entries.end());
    return matrix;
}

// Entities of a table have one number there and another one in the counter, looked up once.
class UnitCounter {
public:
    UnitCounter(const DocumentTable& table, Context context)
        : table_(table), context_(context), numbers_(table.entities().size()) {}

    void add(const CountedDocument& document) {
        named_.clear();
        for (const CountedMention& mention : table_.mentions_of(document)) {
            if (mention.kind != MentionKind::decided) continue;
            named_.emplace_back(unit_of(mention, context_), number_of(mention.what));
        }
        std::sort(named_.begin(), named_.end());
        std::int64_t silent = units_in(document, context_);
        for (std::size_t begin = 0; begin < named_.size(); --silent) {
            entities_.clear();
            std::size_t end = begin;
            while (end < named_.size() && named_[end].first == named_[begin].first) {
                entities_.push_back(named_[end++].second);
            }
            units_.add_numbered_unit(entities_);
            begin = end;
        }
        for (; silent > 0; --silent) units_.add_unit({});
    }

    [[nodiscard]] CooccurrenceMatrix build() const { return units_.build(); }

private:
    std::uint32_t number_of(std::uint32_t entity) {
        std::optional<std::uint32_t>& number = numbers_[entity];
        if (!number) number = units_.number_of(table_.entities()[entity].id);
        return *number;
    }

    const DocumentTable& table_;
    Context context_;
    CooccurrenceCounter units_;
    std::vector<std::optional<std::uint32_t>> numbers_;  // by index into DocumentTable::entities()
    std::vector<std::pair<std::uint32_t, std::uint32_t>> named_;  // unit and entity, one document
    std::vector<std::uint32_t> entities_;                         // of one unit
};

template <typename Counter>
CooccurrenceMatrix count(Counter counter, const DocumentTable& table, const StoryPlaces& places,
                         Duplicates duplicates) {
    for (std::size_t index = 0; index < table.documents().size(); ++index) {
        const bool is_copy = !places.empty() && !places[index].is_first;
        if (is_copy && duplicates != Duplicates::count) continue;
        counter.add(table.documents()[index]);
    }
    return counter.build();
}

}  // namespace

std::uint32_t unit_of(const CountedMention& mention, Context context) {
    switch (context) {
        case Context::sentence:
            return mention.sentence;
        case Context::paragraph:
            return mention.paragraph;
        default:
            return 0;
    }
}

std::int64_t units_in(const CountedDocument& document, Context context) {
    switch (context) {
        case Context::sentence:
            return document.sentences;
        case Context::paragraph:
            return document.paragraphs;
        default:
            return document.words > 0 ? 1 : 0;
    }
}

std::string_view to_string(Context context) {
    switch (context) {
        case Context::sentence:
            return "sentence";
        case Context::paragraph:
            return "paragraph";
        case Context::document:
            return "document";
        case Context::window:
            break;
    }
    return "window";
}

CooccurrenceMatrix count_pairs(const DocumentTable& table, const ContextSettings& settings,
                               const StoryPlaces& places, Duplicates duplicates) {
    if (settings.context == Context::window) {
        return count(WindowCounter(table, settings), table, places, duplicates);
    }
    return count(UnitCounter(table, settings.context), table, places, duplicates);
}

namespace {

using IntegerMatrix = Eigen::SparseMatrix<std::int64_t>;

// A batch is counted when it has as many pairs as this and as all batches before have distinct
// ones: adding it then costs no more than counting it.
constexpr std::size_t least_pairs_in_batch = std::size_t{1} << 22;

// Units of a batch, see CooccurrenceCounter.
struct Batch {
    std::span<const std::uint32_t> numbers;
    std::span<const std::size_t> ends;
};

// Calls `visit(smaller, larger)` for each pair of numbers in each unit.
template <typename Visit>
void for_each_pair(const Batch& batch, Visit visit) {
    std::size_t begin = 0;
    for (const std::size_t end : batch.ends) {
        for (std::size_t first = begin; first < end; ++first) {
            for (std::size_t second = first + 1; second < end; ++second) {
                visit(batch.numbers[first], batch.numbers[second]);
            }
        }
        begin = end;
    }
}

// Sums of all before: from sizes to where each begins, and the whole as the last.
std::vector<std::size_t> beginnings(std::vector<std::size_t> sizes) {
    sizes.push_back(0);
    std::exclusive_scan(sizes.begin(), sizes.end(), sizes.begin(), std::size_t{0});
    return sizes;
}

// The larger numbers of all pairs, bucket by bucket of the smaller one.
struct Buckets {
    std::vector<std::size_t> begins;  // of each bucket, and the end of the last
    std::vector<std::uint32_t> larger;
};

Buckets buckets_of(const Batch& batch, std::size_t entities) {
    std::vector<std::size_t> sizes(entities, 0);
    for_each_pair(batch, [&](std::uint32_t smaller, std::uint32_t) { ++sizes[smaller]; });
    Buckets buckets;
    buckets.begins = beginnings(std::move(sizes));
    buckets.larger.resize(buckets.begins.back());
    std::vector<std::size_t> next = buckets.begins;
    for_each_pair(batch, [&](std::uint32_t smaller, std::uint32_t larger) {
        buckets.larger[next[smaller]++] = larger;
    });
    return buckets;
}

// How often each pair is in the batch, below the diagonal.
IntegerMatrix count_pairs(const Batch& batch, std::size_t entities) {
    const Buckets buckets = buckets_of(batch, entities);
    const auto size = static_cast<Eigen::Index>(entities);
    IntegerMatrix counts(size, size);
    counts.reserve(static_cast<Eigen::Index>(buckets.larger.size()));
    std::vector<std::int64_t> times(entities, 0);
    std::vector<std::uint32_t> distinct;
    for (std::size_t smaller = 0; smaller < entities; ++smaller) {
        const auto column = static_cast<Eigen::Index>(smaller);
        counts.startVec(column);
        distinct.clear();
        for (std::size_t pair = buckets.begins[smaller]; pair < buckets.begins[smaller + 1];
             ++pair) {
            if (times[buckets.larger[pair]]++ == 0) distinct.push_back(buckets.larger[pair]);
        }
        std::sort(distinct.begin(), distinct.end());
        for (const std::uint32_t larger : distinct) {
            counts.insertBackByOuterInner(column, static_cast<Eigen::Index>(larger)) =
                std::exchange(times[larger], 0);
        }
    }
    counts.finalize();
    return counts;
}

// Calls `visit(row, column, value)` for each entry.
template <typename Visit>
void for_each_entry(const IntegerMatrix& matrix, Visit visit) {
    for (Eigen::Index column = 0; column < matrix.outerSize(); ++column) {
        for (IntegerMatrix::InnerIterator entry(matrix, column); entry; ++entry) {
            visit(static_cast<std::size_t>(entry.row()), static_cast<std::size_t>(column),
                  entry.value());
        }
    }
}

constexpr std::uint32_t no_place = 0xFFFFFFFFU;  // of entities that no unit names

// Entries of a symmetric matrix, column by column, in any order within a column.
struct Columns {
    std::vector<std::size_t> begins;
    std::vector<std::uint32_t> rows;
    std::vector<std::int64_t> values;
};

// Both halves and the diagonal, with entity `number` at place `to[number]`.
Columns both_halves(const IntegerMatrix& lower, const std::vector<std::int64_t>& diagonal,
                    const std::vector<std::uint32_t>& to, std::size_t size) {
    std::vector<std::size_t> sizes(size, 1);  // the diagonal
    for_each_entry(lower, [&](std::size_t row, std::size_t column, std::int64_t) {
        ++sizes[to[row]];
        ++sizes[to[column]];
    });
    Columns columns;
    columns.begins = beginnings(std::move(sizes));
    columns.rows.resize(columns.begins.back());
    columns.values.resize(columns.begins.back());
    std::vector<std::size_t> next = columns.begins;
    const auto put = [&](std::uint32_t row, std::uint32_t column, std::int64_t value) {
        columns.rows[next[column]] = row;
        columns.values[next[column]++] = value;
    };
    for (std::size_t number = 0; number < to.size(); ++number) {
        if (to[number] != no_place) put(to[number], to[number], diagonal[number]);
    }
    for_each_entry(lower, [&](std::size_t row, std::size_t column, std::int64_t value) {
        put(to[row], to[column], value);
        put(to[column], to[row], value);
    });
    return columns;
}

// Reading a symmetric matrix by columns and writing it by rows sorts each column.
IntegerMatrix sorted_matrix(const Columns& columns) {
    const std::size_t size = columns.begins.size() - 1;
    IntegerMatrix matrix(static_cast<Eigen::Index>(size), static_cast<Eigen::Index>(size));
    matrix.resizeNonZeros(static_cast<Eigen::Index>(columns.rows.size()));
    std::transform(columns.begins.begin(), columns.begins.end(), matrix.outerIndexPtr(),
                   [](std::size_t begin) { return static_cast<int>(begin); });
    std::vector<std::size_t> next = columns.begins;
    for (std::size_t column = 0; column < size; ++column) {
        for (std::size_t entry = columns.begins[column]; entry < columns.begins[column + 1];
             ++entry) {
            const std::size_t place = next[columns.rows[entry]]++;
            matrix.innerIndexPtr()[place] = static_cast<int>(column);
            matrix.valuePtr()[place] = columns.values[entry];
        }
    }
    return matrix;
}

}  // namespace

std::uint32_t CooccurrenceCounter::number_of(std::string_view entity) {
    const auto known = numbers_.find(entity);
    if (known != numbers_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(numbers_.size());
    numbers_.emplace(std::string(entity), number);
    units_naming_.push_back(0);
    return number;
}

void CooccurrenceCounter::add_unit(const std::vector<std::string_view>& entities) {
    const std::size_t begin = batch_.size();
    for (const std::string_view entity : entities) batch_.push_back(number_of(entity));
    add_batch_unit(begin);
}

void CooccurrenceCounter::add_numbered_unit(std::span<const std::uint32_t> numbers) {
    const std::size_t begin = batch_.size();
    batch_.insert(batch_.end(), numbers.begin(), numbers.end());
    add_batch_unit(begin);
}

// What stands in the batch from `begin` on becomes a unit.
void CooccurrenceCounter::add_batch_unit(std::size_t begin) {
    ++units_;
    const auto first = batch_.begin() + static_cast<std::ptrdiff_t>(begin);
    std::sort(first, batch_.end());
    batch_.erase(std::unique(first, batch_.end()), batch_.end());
    const std::size_t size = batch_.size() - begin;
    for (std::size_t place = begin; place < batch_.size(); ++place) ++units_naming_[batch_[place]];
    if (size < 2) {
        batch_.resize(begin);
        return;
    }
    batch_ends_.push_back(batch_.size());
    batch_pairs_ += size * (size - 1) / 2;
    const auto counted = static_cast<std::size_t>(counted_pairs_.nonZeros());
    if (batch_pairs_ < std::max(least_pairs_in_batch, counted)) return;
    counted_pairs_ = pairs();
    batch_.clear();
    batch_ends_.clear();
    batch_pairs_ = 0;
}

IntegerMatrix CooccurrenceCounter::pairs() const {
    IntegerMatrix batch = count_pairs({batch_, batch_ends_}, numbers_.size());
    if (counted_pairs_.nonZeros() == 0) return batch;
    IntegerMatrix before = counted_pairs_;
    before.conservativeResize(batch.rows(), batch.cols());
    return before + batch;
}

void CooccurrenceCounter::merge(const CooccurrenceCounter& other) {
    std::vector<std::uint32_t> to(other.numbers_.size());
    for (const auto& [entity, number] : other.numbers_) {
        to[number] = number_of(entity);
    }
    std::vector<Eigen::Triplet<std::int64_t>> theirs;
    for_each_entry(other.pairs(), [&](std::size_t row, std::size_t column, std::int64_t value) {
        const auto [smaller, larger] = std::minmax(to[row], to[column]);
        theirs.emplace_back(static_cast<int>(larger), static_cast<int>(smaller), value);
    });
    const auto size = static_cast<Eigen::Index>(numbers_.size());
    IntegerMatrix added(size, size);
    added.setFromTriplets(theirs.begin(), theirs.end());
    counted_pairs_.conservativeResize(size, size);
    counted_pairs_ = IntegerMatrix(counted_pairs_ + added);
    for (std::size_t number = 0; number < to.size(); ++number) {
        units_naming_[to[number]] += other.units_naming_[number];
    }
    units_ += other.units_;
}

CooccurrenceMatrix CooccurrenceCounter::build() const {
    CooccurrenceMatrix matrix;
    matrix.units = units_;
    std::vector<std::pair<std::string_view, std::uint32_t>> named;
    for (const auto& [entity, number] : numbers_) {
        if (units_naming_[number] > 0) named.emplace_back(entity, number);
    }
    std::sort(named.begin(), named.end());
    std::vector<std::uint32_t> to(numbers_.size(), no_place);
    for (const auto& [entity, number] : named) {
        to[number] = static_cast<std::uint32_t>(matrix.entities.size());
        matrix.entities.emplace_back(entity);
    }
    matrix.together = sorted_matrix(both_halves(pairs(), units_naming_, to, named.size()));
    return matrix;
}

}  // namespace onoma
