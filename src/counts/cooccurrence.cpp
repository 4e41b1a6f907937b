// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/cooccurrence.hpp"

#include <algorithm>

namespace onoma {
namespace {

using IntegerMatrix = Eigen::SparseMatrix<std::int64_t>;

constexpr std::int64_t units_in_batch = std::int64_t{1} << 16;

// The same matrix with rows and columns added or in another order: entry (i, j) goes to (to[i],
// to[j]).
IntegerMatrix rearranged(const IntegerMatrix& matrix, const std::vector<std::uint32_t>& to,
                         std::size_t size) {
    std::vector<Eigen::Triplet<std::int64_t>> entries;
    entries.reserve(static_cast<std::size_t>(matrix.nonZeros()));
    for (Eigen::Index column = 0; column < matrix.outerSize(); ++column) {
        for (IntegerMatrix::InnerIterator entry(matrix, column); entry; ++entry) {
            entries.emplace_back(static_cast<int>(to[static_cast<std::size_t>(entry.row())]),
                                 static_cast<int>(to[static_cast<std::size_t>(entry.col())]),
                                 entry.value());
        }
    }
    IntegerMatrix result(static_cast<Eigen::Index>(size), static_cast<Eigen::Index>(size));
    result.setFromTriplets(entries.begin(), entries.end());
    return result;
}

}  // namespace

std::uint32_t CooccurrenceCounter::index_of(std::string_view entity) {
    const auto known = indices_.find(entity);
    if (known != indices_.end()) return known->second;
    const auto index = static_cast<std::uint32_t>(indices_.size());
    indices_.emplace(std::string(entity), index);
    return index;
}

void CooccurrenceCounter::add_unit(std::vector<std::string_view> entities) {
    ++units_;
    if (entities.empty()) return;
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    for (const std::string_view entity : entities) {
        batch_.emplace_back(static_cast<int>(batch_units_), static_cast<int>(index_of(entity)), 1);
    }
    if (++batch_units_ == units_in_batch) multiply_batch();
}

IntegerMatrix CooccurrenceCounter::product() const {
    const auto entities = static_cast<Eigen::Index>(indices_.size());
    IntegerMatrix incidence(batch_units_, entities);
    incidence.setFromTriplets(batch_.begin(), batch_.end());
    IntegerMatrix sum = incidence.transpose() * incidence;
    if (together_.nonZeros() == 0) return sum;
    IntegerMatrix before = together_;
    before.conservativeResize(entities, entities);
    return sum + before;
}

void CooccurrenceCounter::multiply_batch() {
    together_ = product();
    batch_.clear();
    batch_units_ = 0;
}

void CooccurrenceCounter::merge(const CooccurrenceCounter& other) {
    multiply_batch();
    std::vector<std::uint32_t> to(other.indices_.size());
    for (const auto& [entity, index] : other.indices_) to[index] = index_of(entity);
    const IntegerMatrix theirs = rearranged(other.product(), to, indices_.size());
    together_.conservativeResize(theirs.rows(), theirs.cols());
    together_ = IntegerMatrix(together_ + theirs);
    units_ += other.units_;
}

CooccurrenceMatrix CooccurrenceCounter::build() const {
    CooccurrenceMatrix matrix;
    matrix.units = units_;
    std::vector<std::uint32_t> to(indices_.size());
    for (const auto& [entity, index] : indices_) {
        to[index] = static_cast<std::uint32_t>(matrix.entities.size());
        matrix.entities.push_back(entity);
    }
    matrix.together = rearranged(product(), to, indices_.size());
    return matrix;
}

}  // namespace onoma
