// SPDX-License-Identifier: Apache-2.0
// All that an input gives, for the tests of readers.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "corpus/byte_stream.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma::testing {

struct ReadRecords {
    std::vector<Document> documents;
    std::vector<std::string> skipped;  // `place: reason`

    // One line a document, `id | source | date | title | text of the record`, and one a skipped
    // input,
    // `! place: reason`.
    [[nodiscard]] std::vector<std::string> lines() const;
};

// Reads a file of this name under the source `folder`. Fails the test when there are more steps
// than bytes could hold records, or a place does not begin with the name.
[[nodiscard]] ReadRecords read_records(std::string bytes, const std::string& name,
                                       const ReadSettings& settings = {});
[[nodiscard]] ReadRecords read_records(std::unique_ptr<ByteStream> stream, const std::string& name,
                                       const ReadSettings& settings, std::size_t most_steps);

// A stream that gives its bytes and then fails.
class FailingStream : public MemoryStream {
public:
    using MemoryStream::MemoryStream;
    std::size_t read(std::span<char> room) override;
};

}  // namespace onoma::testing
