// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "corpus/stream_reader.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

// The document of one JSON object. Throws Error when the text is no such object, is not UTF-8, or
// makes no document (document_of_fields).
[[nodiscard]] Document document_of_json(std::string json, const RecordContext& context,
                                        std::uint64_t number);

}  // namespace onoma
