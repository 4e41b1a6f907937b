// SPDX-License-Identifier: Apache-2.0
// How a result was made: JSON says so, and results are compared that were counted alike.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "onoma/analysis/analyze.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/report/reports.hpp"
#include "report/columns.hpp"

namespace onoma {

// What decides the counts besides articles and lexicons, by the names of its options: "counts",
// "duplicates", "type", "zones", "roll_up", "unlisted".
[[nodiscard]] ColumnsOf<CountedHere> counting_columns();

// The same, and which articles and rows were asked for: "where", "since", "until", "min_mentions",
// "top".
[[nodiscard]] ColumnsOf<CountedHere> settings_columns();

// What stands around the rows of every report, in a terminal and in JSON: versions, lexicons, what
// was read, and what was omitted and why.

struct Frame {
    ArticlesRead read;
    std::span<const LexiconFile> lexicons;
    Duplicates duplicates = Duplicates::count;
    bool duplicates_are_chosen = true;  // by --duplicates
    std::int64_t groups = 0;            // that the documents are of
    std::string group = "source";
};

[[nodiscard]] Frame frame_of(const ReportContext& context);

// Without groups but sources.
[[nodiscard]] Frame frame_of(const ArticlesRead& read, std::span<const LexiconFile> lexicons = {});

// Of results in which copies of a story count once, whatever is asked for.
[[nodiscard]] Frame frame_without_copies(const ArticlesRead& read, const Lexicon& lexicon);

// {"schema", "onoma", "icu", "unicode", "lexicons", "documents", ...}
[[nodiscard]] Json frame_as_json(const Frame& frame);

// Whether `key` is one of these, not of a result.
[[nodiscard]] bool is_of_frame(std::string_view key);

// The shape of an object with the keys of the frame first.
[[nodiscard]] Json framed_shape(const std::vector<Column>& keys);

// The keys of a result after those of the frame.
template <typename Result>
[[nodiscard]] Json framed(const Frame& frame, const ColumnsOf<Result>& keys, const Result& result) {
    Json json = frame_as_json(frame);
    json.update(object_of(keys, result));
    return json;
}

// What was omitted, as keys of JSON: "skipped", "documents_not_wanted", ...
[[nodiscard]] const ColumnsOf<InputsLeftOut>& left_out_columns();

// The lines below a table in a terminal.
void write_footer(std::ostream& out, const Frame& frame);

}  // namespace onoma
