// SPDX-License-Identifier: Apache-2.0
// Who is named together: an incidence matrix X of units and entities, and its product X'X.
//
//              openai  nvidia  amodei                       openai  nvidia  amodei
//   sentence 1    1       1       .              openai        2       1       1
//   sentence 2    1       .       1      X'X:    nvidia        1       1       .
//   sentence 3    .       .       1              amodei        1       .       2
#pragma once

#include <Eigen/SparseCore>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

// Symmetric. The diagonal says how many units name an entity, the rest how many name both.
struct CooccurrenceMatrix {
    std::vector<std::string> entities;  // ids, of rows and columns, in alphabetical order
    Eigen::SparseMatrix<std::int64_t> together;
    std::int64_t units = 0;  // with and without entities
};

// Adds units one by one and multiplies them in batches, so that memory grows with entities and
// pairs but not with units. Not thread-safe; counters of disjoint sets of units merge to the same
// matrix in any order.
class CooccurrenceCounter {
public:
    // One unit that names `entities` (ids; repeated ones count once), possibly none.
    void add_unit(std::vector<std::string_view> entities);

    void merge(const CooccurrenceCounter& other);

    [[nodiscard]] CooccurrenceMatrix build() const;

private:
    std::uint32_t index_of(std::string_view entity);
    void multiply_batch();
    [[nodiscard]] Eigen::SparseMatrix<std::int64_t> product() const;

    std::map<std::string, std::uint32_t, std::less<>> indices_;
    std::vector<Eigen::Triplet<std::int64_t>> batch_;  // of X
    std::int64_t batch_units_ = 0;  // rows of X in the batch: units with entities
    std::int64_t units_ = 0;
    Eigen::SparseMatrix<std::int64_t> together_;  // of the batches before
};

}  // namespace onoma
