// SPDX-License-Identifier: Apache-2.0
// The memory of one tree of nodes, given back all at once.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace onoma {

// Hands out memory from large pieces. What was handed out last can be given back at once, other
// memory only with all. The functions are what gumbo wants: `memory` is the NodeMemory.
class NodeMemory {
public:
    static void* allocate(void* memory, std::size_t size);
    static void release(void* memory, void* address);

private:
    void* take(std::size_t size);

    std::vector<std::unique_ptr<std::byte[]>> pieces_;  // NOLINT(modernize-avoid-c-arrays)
    std::byte* free_ = nullptr;
    std::byte* end_ = nullptr;
    std::byte* last_ = nullptr;  // what was handed out last
};

}  // namespace onoma
