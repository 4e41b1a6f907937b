// SPDX-License-Identifier: Apache-2.0
// One article and what is known about it.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "onoma/base/byte_range.hpp"
#include "onoma/base/date.hpp"

namespace onoma {

// What a stretch of an article is for its reader. `trailing` is what stands below the article and
// is not about it: headlines of other articles, calls to subscribe.
enum class Zone { headline, lede, body, trailing };

struct ZoneRange {
    Zone zone = Zone::body;
    ByteRange range;

    friend bool operator==(const ZoneRange&, const ZoneRange&) = default;
};

struct Document {
    std::string
        id;  // the path, as it was given; of one of many in a file with its number: `a.csv#3`
    std::string source;  // who published it
    std::optional<Date> date;
    std::string text;  // UTF-8; all offsets are offsets into it
    std::string title;
    std::string author;
    std::string section;
    std::string language;  // BCP 47: `en`, `de-AT`; as the input says
    std::string url;
    std::string charset;           // what `text` was converted from; empty when it was UTF-8
    std::vector<ZoneRange> zones;  // in order, apart from each other; what none covers is body
    std::map<std::string, std::string> fields;  // what else the input says, by its own name
    // Of an item of a feed a hash of its source, its guid (else its link) and its text: the same
    // each time the feed is fetched. 0 for what is no item.
    std::uint64_t item_hash = 0;
};

// A title that the text of a record does not have stands after it, an empty line between them, so
// that places in the text are those in the record. Nothing where there is none.
[[nodiscard]] std::optional<ByteRange> title_after_text(const Document& document);

// An input that was left out, and why: told on stderr and in every report.
struct SkippedInput {
    std::string input;
    std::string reason;

    friend auto operator<=>(const SkippedInput&, const SkippedInput&) = default;
};

}  // namespace onoma
