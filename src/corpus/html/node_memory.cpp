// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/node_memory.hpp"

#include <algorithm>

namespace onoma {
namespace {

constexpr std::size_t piece_bytes = std::size_t{256} * 1024;
constexpr std::size_t alignment = alignof(std::max_align_t);

}  // namespace

void* NodeMemory::allocate(void* memory, std::size_t size) {
    return static_cast<NodeMemory*>(memory)->take(size);
}

void NodeMemory::release(void* memory, void* address) {
    auto& self = *static_cast<NodeMemory*>(memory);
    if (address == nullptr || address != self.last_) return;
    self.free_ = self.last_;
    self.last_ = nullptr;
}

void* NodeMemory::take(std::size_t size) {
    size = (size + alignment - 1) / alignment * alignment;
    if (static_cast<std::size_t>(end_ - free_) < size) {
        const std::size_t bytes = std::max(piece_bytes, size);
        // Not set to zero, as make_unique would.
        pieces_.emplace_back(new std::byte[bytes]);
        free_ = pieces_.back().get();
        end_ = free_ + bytes;
    }
    last_ = free_;
    free_ += size;
    return last_;
}

}  // namespace onoma
