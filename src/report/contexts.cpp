// SPDX-License-Identifier: Apache-2.0
#include "report/contexts.hpp"

namespace onoma {
namespace {

bool is_window(const ContextSettings& context) { return context.context == Context::window; }

}  // namespace

std::string units_of(Context context) {
    return context == Context::window ? "pairs" : std::string(to_string(context)) + "s";
}

std::string title_of_units(Context context) { return with_capital(units_of(context)); }

std::string described(const ContextSettings& context) {
    if (!is_window(context)) return units_of(context.context);
    return "pairs of mentions at most " + std::to_string(context.window) + " words apart" +
           (context.distance_weights ? ", nearer ones weighing more" : "");
}

std::vector<std::string> paths_of_units(const std::string& object) {
    std::vector<std::string> paths;
    for (const Context context : every_context) {
        paths.push_back((object.empty() ? "" : object + ".") + units_of(context));
    }
    return paths;
}

ColumnsOf<PairMember> member_columns(Context context) {
    return {
        {data("id"), &PairMember::id},
        {{.key = "name", .title = "Entity"}, &PairMember::name},
        {{.key = "type", .title = "Type"}, &PairMember::type},
        {{.key = units_of(context), .title = "Named in", .alternatives = paths_of_units()},
         &PairMember::units},
    };
}

const ColumnsOf<ContextSettings>& context_keys() {
    static const ColumnsOf<ContextSettings> keys = {
        {{.key = "unit", .shape = shape::one_of({"sentence", "paragraph", "document", "window"})},
         [](const ContextSettings& context) { return to_string(context.context); }},
        {{.key = "window", .is_optional = true},
         [](const ContextSettings& context) {
             return is_window(context) ? std::optional(context.window) : std::nullopt;
         }},
        {{.key = "distance_weights", .is_optional = true},
         [](const ContextSettings& context) {
             return is_window(context) ? std::optional(context.distance_weights) : std::nullopt;
         }},
    };
    return keys;
}

}  // namespace onoma
