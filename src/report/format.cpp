// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/format.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <stdexcept>

#include "report/outputs.hpp"

namespace onoma {
namespace {

constexpr std::array formats = {
    Format::text, Format::csv,   Format::tsv,   Format::json,    Format::jsonl,
    Format::md,   Format::xlsx,  Format::gexf,  Format::graphml, Format::mtx,
    Format::brat, Format::conll, Format::spacy,
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
        case Format::xlsx:
            return "xlsx";
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

namespace {

struct NamedSchema {
    const char* name;
    const char* command;
    Json (*make)();
};

constexpr auto schemas = std::to_array<NamedSchema>({
    {"report", "report", report_shape},
    {"wide", "report --wide-by", wide_shape},
    {"compare", "compare", compare_shape},
    {"within", "compare --within", within_shape},
    {"pairs", "pairs", pairs_shape},
    {"network", "pairs --network", network_shape},
    {"similar", "pairs --similar-to", similar_shape},
    {"duplicates", "duplicates", duplicates_shape},
    {"check", "check", check_shape},
    {"events", "events", events_shape},
    {"coverage", "events --event", coverage_shape},
    {"discover", "discover", discover_shape},
    {"figures", "figures", figures_shape},
    {"claims", "figures --compare", claims_shape},
    {"quote", "quote", quote_shape},
    {"kwic", "quote --kwic", kwic_shape},
    {"words", "words", words_shape},
    {"tag", "tag", tag_shape},
    {"explain", "explain", explain_shape},
    {"self-test", "self-test", self_test_shape},
});

Json whole(const NamedSchema& schema) {
    const std::string name = schema.name;
    Json json = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"$id", "urn:onoma:schema:" + name + ":" + std::to_string(schema_version)},
                 {"title", std::string("JSON of onoma ") + schema.command}};
    json.update(schema.make());
    return json;
}

}  // namespace

std::vector<std::string> schema_names() {
    std::vector<std::string> names;
    for (const NamedSchema& schema : schemas) names.emplace_back(schema.name);
    return names;
}

void write_schema(std::ostream& out, std::string_view name) {
    Json all = Json::object();
    for (const NamedSchema& schema : schemas) {
        if (name == schema.name) return write_json(out, whole(schema));
        all[schema.name] = whole(schema);
    }
    write_json(out, all);
}

}  // namespace onoma
