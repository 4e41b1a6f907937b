// SPDX-License-Identifier: Apache-2.0
#include "corpus/read_records.hpp"

#include "catch.hpp"
#include "corpus/record_readers.hpp"
#include "onoma/base/types.hpp"

namespace onoma::testing {
namespace {

// Without a title that stands after it.
std::string record_text(const Document& document) {
    constexpr std::size_t empty_line = 2;
    const auto title = title_after_text(document);
    return document.text.substr(0, title ? title->begin - empty_line : document.text.size());
}

}  // namespace

std::vector<std::string> ReadRecords::lines() const {
    std::vector<std::string> lines;
    for (const Document& document : documents) {
        lines.push_back(document.id + " | " + document.source + " | " +
                        (document.date ? to_string(*document.date) : "") + " | " + document.title +
                        " | " + record_text(document));
    }
    for (const std::string& reason : skipped) lines.push_back("! " + reason);
    return lines;
}

ReadRecords read_records(std::unique_ptr<ByteStream> stream, const std::string& name,
                         const ReadSettings& settings, std::size_t most_steps) {
    const InputOrigin origin{name, "folder", {}};
    const auto reader = make_record_reader(std::move(stream), origin, settings);
    ReadRecords result;
    for (std::size_t steps = 0;; ++steps) {
        REQUIRE(steps <= most_steps);
        Record record;
        SkippedInput skipped;
        const RecordReader::Step step = reader->next(record, skipped);
        if (step == RecordReader::Step::end) break;
        if (step == RecordReader::Step::record) {
            REQUIRE(record.place.starts_with(name));
            try {
                result.documents.push_back(record.understand());
                REQUIRE(result.documents.back().id.starts_with(name));
            } catch (const Error& error) {
                result.skipped.push_back(record.place + ": " + error.what());
            }
        } else {
            REQUIRE(skipped.input.starts_with(name));
            REQUIRE_FALSE(skipped.reason.empty());
            result.skipped.push_back(skipped.input + ": " + skipped.reason);
        }
    }
    Record record;
    SkippedInput skipped;
    REQUIRE(reader->next(record, skipped) == RecordReader::Step::end);
    return result;
}

ReadRecords read_records(std::string bytes, const std::string& name, const ReadSettings& settings) {
    const std::size_t most_steps = bytes.size() + 2;
    return read_records(std::make_unique<MemoryStream>(std::move(bytes)), name, settings,
                        most_steps);
}

std::size_t FailingStream::read(std::span<char> room) {
    const std::size_t count = MemoryStream::read(room);
    if (count == 0 && !room.empty()) throw Error("expected more data, found the end");
    return count;
}

}  // namespace onoma::testing
