// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/format.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace onoma {
namespace {

constexpr std::array formats = {
    Format::text, Format::csv,     Format::tsv, Format::json, Format::jsonl, Format::md,
    Format::gexf, Format::graphml, Format::mtx, Format::brat, Format::conll, Format::spacy,
};
static_assert(formats.size() == static_cast<std::size_t>(Format::spacy) + 1, "each once");

}  // namespace

// No default: the compiler reports a format without a name.
std::string_view to_string(Format format) {
    switch (format) {
        case Format::text:
            return "text";
        case Format::csv:
            return "csv";
        case Format::tsv:
            return "tsv";
        case Format::json:
            return "json";
        case Format::jsonl:
            return "jsonl";
        case Format::md:
            return "md";
        case Format::gexf:
            return "gexf";
        case Format::graphml:
            return "graphml";
        case Format::mtx:
            return "mtx";
        case Format::brat:
            return "brat";
        case Format::conll:
            return "conll";
        case Format::spacy:
            return "spacy";
    }
    throw std::invalid_argument("no format");
}

std::optional<Format> parse_format(std::string_view name) {
    const auto* const found = std::find_if(
        formats.begin(), formats.end(), [&](Format format) { return to_string(format) == name; });
    if (found == formats.end()) return std::nullopt;
    return *found;
}

}  // namespace onoma
