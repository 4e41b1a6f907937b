// SPDX-License-Identifier: Apache-2.0
#include "corpus/json_lines_reader.hpp"

#include "base/ascii.hpp"
#include "corpus/json_record.hpp"

namespace onoma {

StreamReader::Step JsonLinesReader::cut(Record& record, SkippedInput& skipped) {
    for (std::string text;;) {
        const std::string place = place_of_line(input().line());
        const BufferedInput::Line line = input().read_line(record_limit(), text);
        if (line == BufferedInput::Line::end) return Step::end;
        if (line == BufferedInput::Line::too_long) {
            ++number_;
            return skip(skipped, place, too_large_reason());
        }
        if (trimmed(text).empty()) continue;
        ++number_;
        record.place = place;
        record.understand = [text = std::move(text), shared = context(),
                             number = number_]() mutable {
            return document_of_json(std::move(text), *shared, number);
        };
        return Step::record;
    }
}

}  // namespace onoma
