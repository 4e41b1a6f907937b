// SPDX-License-Identifier: Apache-2.0
// Who is named together: in the units of a text, and in windows of words around each other.
#pragma once

#include <Eigen/SparseCore>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/counts/document_table.hpp"

namespace onoma {

// Who is named together: an incidence matrix X of units and entities, and its product X'X.
//
//              openai  nvidia  amodei                       openai  nvidia  amodei
//   sentence 1    1       1       .              openai        2       1       1
//   sentence 2    1       .       1      X'X:    nvidia        1       1       .
//   sentence 3    .       .       1              amodei        1       .       2

// Symmetric. The diagonal says how many units name an entity, the rest how many name both.
struct CooccurrenceMatrix {
    std::vector<std::string> entities;  // ids, of rows and columns, in alphabetical order
    Eigen::SparseMatrix<std::int64_t> together;
    std::int64_t units = 0;  // with and without entities
};

// Adds units one by one and counts their pairs in batches: X itself is never made, as sorting pairs
// by their first entity and counting the second ones in an array is several times faster than the
// product. Memory grows with entities and distinct pairs but not with units. Not thread-safe;
// counters of disjoint sets of units merge to the same matrix in any order.
class CooccurrenceCounter {
public:
    // One unit that names `entities` (ids; repeated ones count once), possibly none.
    void add_unit(const std::vector<std::string_view>& entities);

    // The same by numbers, for callers that meet an entity often and look it up once.
    // REQUIRES: all are numbers that number_of gave.
    void add_numbered_unit(std::span<const std::uint32_t> numbers);

    // The number of an entity in this counter; a new one for a new entity.
    std::uint32_t number_of(std::string_view entity);

    void merge(const CooccurrenceCounter& other);

    // Leaves entities out that no unit names.
    [[nodiscard]] CooccurrenceMatrix build() const;

private:
    using IntegerMatrix = Eigen::SparseMatrix<std::int64_t>;

    void add_batch_unit(std::size_t begin);
    [[nodiscard]] IntegerMatrix pairs() const;

    MapByText<std::uint32_t> numbers_;
    std::vector<std::int64_t> units_naming_;  // by number
    std::int64_t units_ = 0;
    IntegerMatrix counted_pairs_;  // below the diagonal: the row is the larger number
    // Units with two entities or more that are not among the counted pairs yet: their numbers,
    // sorted and each once, and where each unit ends.
    std::vector<std::uint32_t> batch_;
    std::vector<std::size_t> batch_ends_;
    std::size_t batch_pairs_ = 0;
};

// What two mentions have in common when they are counted together: a sentence, a paragraph, a
// document, or a distance of so many words.

enum class Context {
    sentence,
    paragraph,
    document,
    window,
};

[[nodiscard]] std::string_view to_string(Context context);

// The number of the sentence, paragraph or document that a mention stands in, and how many with
// words a document has. REQUIRES: not a window.
[[nodiscard]] std::uint32_t unit_of(const CountedMention& mention, Context context);
[[nodiscard]] std::int64_t units_in(const CountedDocument& document, Context context);

struct ContextSettings {
    Context context = Context::sentence;
    std::uint32_t window = 10;      // words between the beginnings of two mentions, at most
    bool distance_weights = false;  // window: a pair d words apart counts window + 1 - d times
};

// The units of a sentence, paragraph or document are those with a word in them, also when they name
// nobody: those are part of chance.
//
// With a window the unit is an ordered pair of mentions that are at most so many words apart:
// `units` counts them all, each two mentions in both orders; the diagonal those that an entity
// stands first in; the rest those with the one first and the other second, that is, each two
// mentions once (Church & Hanks 1990; with distance weights Lund & Burgess 1996). Pairs of the same
// entity are among the units. Such pairs overlap: they are not independent.
//
// Undecided mentions and roles do not count. Units are whole: Duplicates::weight counts as
// Duplicates::once. `places` may be empty: no story has copies. Cost: linear in mentions, times
// those in a window. Integers: the same for the same documents in any order.
[[nodiscard]] CooccurrenceMatrix count_pairs(const DocumentTable& table,
                                             const ContextSettings& settings = {},
                                             const StoryPlaces& places = {},
                                             Duplicates duplicates = Duplicates::count);

}  // namespace onoma
