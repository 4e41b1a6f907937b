// SPDX-License-Identifier: Apache-2.0
// How inputs are read: formats, names of fields, limits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace onoma {

enum class InputFormat {
    text,
    markdown,
    html,
    jsonl,  // one JSON object a line, or a stream of them
    json,   // an array of objects, one object, or an object that holds an array of them
    csv,
    tsv,
    feed,  // RSS 2.0, RSS 1.0 or Atom
    warc,
};

// Which field of a record says what, by name; the common names are looked for where nothing is
// given. A name that is given must be there.
struct FieldNames {
    std::optional<std::string> id;
    std::optional<std::string> text;
    std::optional<std::string> title;
    std::optional<std::string> source;
    std::optional<std::string> date;
    std::optional<std::string> author;
    std::optional<std::string> section;
    std::optional<std::string> language;
    std::optional<std::string> url;
};

struct ReadSettings {
    std::optional<InputFormat> format;  // of all inputs; otherwise each is looked at
    std::optional<std::string> source;  // of all documents, whatever they say themselves
    FieldNames fields;

    // One document or record is never larger: a larger one is passed over and told.
    std::uintmax_t largest_record_bytes = std::uintmax_t{64} * 1024 * 1024;

    // A compressed file that unpacks to more than this many times its size is not read further.
    double largest_ratio = 1000;
};

}  // namespace onoma
