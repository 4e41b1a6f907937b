// SPDX-License-Identifier: Apache-2.0
// A store -> its documents, in order.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "onoma/analysis/stored_documents.hpp"

namespace onoma {

// The documents that were not tagged as row `tagging` of the taggings says, and whose texts were
// kept. Those that were written since do not come again.
[[nodiscard]] std::unique_ptr<StoredDocuments> open_tagged_otherwise(
    const std::filesystem::path& file, std::int64_t tagging);

}  // namespace onoma
