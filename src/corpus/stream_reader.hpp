// SPDX-License-Identifier: Apache-2.0
// What the readers of all formats do alike.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/byte_stream.hpp"
#include "corpus/record_readers.hpp"
#include "corpus/written_date.hpp"

namespace onoma {

// What the records of an input share, also with those that understand them later.
struct RecordContext {
    InputOrigin origin;
    ReadSettings settings;
    std::optional<DateOrder> date_order = {};  // of the input's records, where it is known
};
using SharedContext = std::shared_ptr<const RecordContext>;

// Numbers the records, names places, and ends with the failure of the stream if there was one.
class StreamReader : public RecordReader {
public:
    Step next(Record& record, SkippedInput& skipped) final;

protected:
    StreamReader(BufferedInput input, SharedContext context)
        : input_(std::move(input)), context_(std::move(context)) {}

    // Cuts one record out. May throw Error, which is the reason why there is nothing further.
    virtual Step cut(Record& record, SkippedInput& skipped) = 0;

    [[nodiscard]] BufferedInput& input() { return input_; }
    [[nodiscard]] const SharedContext& context() const { return context_; }
    [[nodiscard]] std::size_t record_limit() const;

    [[nodiscard]] std::string place_of_line(std::uint64_t line) const;      // `path:12`
    [[nodiscard]] std::string place_of_record(std::uint64_t number) const;  // `path#3`

    // Tells a record that is left out; returns the step that says so.
    static Step skip(SkippedInput& skipped, std::string place, std::string reason);
    [[nodiscard]] std::string too_large_reason() const;

private:
    BufferedInput input_;
    SharedContext context_;
    bool has_ended_ = false;
};

}  // namespace onoma
