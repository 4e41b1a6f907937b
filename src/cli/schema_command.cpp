// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/run.hpp"
#include "onoma/report/schema.hpp"

namespace onoma::cli {

int run_schema(const Settings& settings, Output& output) {
    const std::string name = settings.operands.empty() ? "" : settings.operands.front().string();
    const std::vector<std::string> known = schema_names();
    if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end()) {
        std::string names;
        for (const std::string& schema : known) names.append(names.empty() ? "" : ", ") += schema;
        throw UsageError("schema: expected one of " + names + ", found `" + name + "`");
    }
    write_schema(output.stream(), name);
    output.finish();
    return exit_ok;
}

}  // namespace onoma::cli
