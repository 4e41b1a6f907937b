// SPDX-License-Identifier: Apache-2.0
// One name a line. Lines that begin with `# ` are comments, as in our own lexicons.
#include "lexicon/import/readers.hpp"

namespace onoma {

void read_list(ImportInput& input) {
    input.call_entries("names");
    std::string_view line;
    while (input.next_line(line)) {
        if (line == "#" || line.starts_with("# ")) continue;
        input.count_entry();
        ImportedEntity entity;
        entity.name = line;
        entity.forms.push_back({entity.name});
        input.add(std::move(entity));
    }
}

}  // namespace onoma
