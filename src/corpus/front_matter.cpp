// SPDX-License-Identifier: Apache-2.0
// The simple part of YAML that articles use; nothing in it can be nested or refer to something
// else.
#include "corpus/front_matter.hpp"

#include <algorithm>

#include "corpus/ascii.hpp"

namespace onoma {
namespace {

constexpr auto npos = std::string_view::npos;

std::string unquoted(std::string_view value) {
    value = trimmed(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
        value.back() == value.front()) {
        value = value.substr(1, value.size() - 2);
    }
    return std::string(value);
}

// `a`, `"a, b"`, `[a, b]`
void add_values(std::string_view written, std::vector<std::string>& values) {
    written = trimmed(written);
    if (written.empty()) return;
    if (!written.starts_with('[') || !written.ends_with(']')) {
        values.push_back(unquoted(written));
        return;
    }
    written = written.substr(1, written.size() - 2);
    while (!written.empty()) {
        const std::size_t end = std::min(written.find(','), written.size());
        if (std::string value = unquoted(written.substr(0, end)); !value.empty()) {
            values.push_back(std::move(value));
        }
        written.remove_prefix(std::min(end + 1, written.size()));
    }
}

}  // namespace

RecordFields take_front_matter(std::string_view& text) {
    std::string_view rest = text;
    RecordFields fields;
    if (trimmed(take_line(rest)) != "---") return {};
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        const std::string_view content = trimmed(line);
        if (content == "---" || content == "...") {
            text = rest;
            return fields;
        }
        if (content.starts_with("- ")) {
            if (!fields.empty()) add_values(content.substr(2), fields.back().values);
            continue;
        }
        const std::size_t colon = content.find(':');
        if (content.starts_with('#') || colon == npos || colon == 0) continue;
        RecordField& field = fields.emplace_back();
        field.name = std::string(trimmed(content.substr(0, colon)));
        add_values(content.substr(colon + 1), field.values);
    }
    return {};
}

}  // namespace onoma
