// SPDX-License-Identifier: Apache-2.0
#include "corpus/json_reader.hpp"

#include "corpus/json_record.hpp"

namespace onoma {

StreamReader::Step JsonReader::cut(Record& record, SkippedInput& skipped) {
    using Found = JsonCutter::Found;
    std::string object;
    const Found found = cutter_.next(object);
    if (found == Found::end) return Step::end;
    // A stream that fails has cut its last object off, and tells so itself.
    if (found != Found::object && input().failure() && input().peek(1).empty()) return Step::end;
    if (found == Found::cut_off) {
        return skip(skipped, place_of_line(cutter_.line()),
                    "expected the end of the list, found the end of the file");
    }
    ++number_;
    const std::string line = std::to_string(cutter_.line());
    if (found == Found::too_large)
        return skip(skipped, place_of_record(number_), too_large_reason());
    if (found == Found::other) {
        return skip(skipped, place_of_record(number_),
                    "expected a JSON object on line " + line + ", found something else");
    }
    if (found == Found::broken) {
        return skip(
            skipped, place_of_record(number_),
            "expected the end of the JSON object that begins on line " + line + ", found none");
    }
    record.place = place_of_record(number_);
    record.understand = [object = std::move(object), shared = context(),
                         number = number_]() mutable {
        return document_of_json(std::move(object), *shared, number);
    };
    return Step::record;
}

}  // namespace onoma
