// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/format.hpp"

#include <algorithm>
#include <array>

namespace onoma {
namespace {

struct NamedFormat {
    Format format;
    std::string_view name;
};

constexpr std::array<NamedFormat, 12> formats = {{
    {Format::text, "text"},
    {Format::csv, "csv"},
    {Format::tsv, "tsv"},
    {Format::json, "json"},
    {Format::jsonl, "jsonl"},
    {Format::md, "md"},
    {Format::gexf, "gexf"},
    {Format::graphml, "graphml"},
    {Format::mtx, "mtx"},
    {Format::brat, "brat"},
    {Format::conll, "conll"},
    {Format::spacy, "spacy"},
}};

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const NamedFormat& known) { return known.name == name; });
    if (found == formats.end()) return std::nullopt;
    return found->format;
}

std::string_view to_string(Format format) {
    return std::find_if(formats.begin(), formats.end(),
                        [&](const NamedFormat& known) { return known.format == format; })
        ->name;
}

}  // namespace onoma
