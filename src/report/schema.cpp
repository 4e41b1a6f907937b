// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/schema.hpp"

#include <array>
#include <ostream>

#include "report/outputs.hpp"

namespace onoma {
namespace {

struct NamedSchema {
    const char* name;
    const char* command;
    Json (*make)();
};

constexpr std::array<NamedSchema, 12> schemas = {{
    {"report", "report", report_shape},
    {"compare", "compare", compare_shape},
    {"pairs", "pairs", pairs_shape},
    {"network", "pairs --network", network_shape},
    {"similar", "pairs --similar-to", similar_shape},
    {"duplicates", "duplicates", duplicates_shape},
    {"discover", "discover", discover_shape},
    {"figures", "figures", figures_shape},
    {"claims", "figures --compare", claims_shape},
    {"tag", "tag", tag_shape},
    {"explain", "explain", explain_shape},
    {"self-test", "self-test", self_test_shape},
}};

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
