// SPDX-License-Identifier: Apache-2.0
// An input -> the reader of its format.
#pragma once

#include <memory>

#include "corpus/byte_stream.hpp"
#include "corpus/record_reader.hpp"

namespace onoma {

// Looks at the beginning of the input, or takes the format of the settings. Throws nothing for bad
// input: an input that cannot be read is a reader with one `skipped` step.
[[nodiscard]] std::unique_ptr<RecordReader> make_record_reader(std::unique_ptr<ByteStream> stream,
                                                               const InputOrigin& origin,
                                                               const ReadSettings& settings);

}  // namespace onoma
