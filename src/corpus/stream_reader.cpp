// SPDX-License-Identifier: Apache-2.0
#include "corpus/stream_reader.hpp"

#include <algorithm>
#include <limits>
#include <new>

#include "onoma/base/types.hpp"

namespace onoma {

StreamReader::Step StreamReader::next(Record& record, SkippedInput& skipped) {
    if (has_ended_) return Step::end;
    try {
        const Step step = cut(record, skipped);
        if (step != Step::end) return step;
        has_ended_ = true;
        if (!input_.failure()) return Step::end;
        return skip(skipped, place_of_line(input_.line()), *input_.failure());
    } catch (const Error& error) {
        has_ended_ = true;
        return skip(skipped, context_->origin.id, error.what());
    } catch (const std::bad_alloc&) {
        has_ended_ = true;
        return skip(skipped, place_of_line(input_.line()), "not enough memory");
    }
}

std::size_t StreamReader::record_limit() const {
    // Offsets of a document have 32 bits.
    constexpr std::uintmax_t largest = std::numeric_limits<std::uint32_t>::max() / 4;
    return static_cast<std::size_t>(std::min(context_->settings.largest_record_bytes, largest));
}

std::string StreamReader::place_of_line(std::uint64_t line) const {
    return context_->origin.id + ":" + std::to_string(line);
}

std::string StreamReader::place_of_record(std::uint64_t number) const {
    return context_->origin.id + "#" + std::to_string(number);
}

StreamReader::Step StreamReader::skip(SkippedInput& skipped, std::string place,
                                      std::string reason) {
    skipped = {std::move(place), std::move(reason)};
    return Step::skipped;
}

std::string StreamReader::too_large_reason() const {
    return "expected a record of at most " + std::to_string(record_limit()) +
           " bytes, found a larger one";
}

}  // namespace onoma
