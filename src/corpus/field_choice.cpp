// SPDX-License-Identifier: Apache-2.0
#include "corpus/field_choice.hpp"

#include <algorithm>
#include <optional>

#include "base/ascii.hpp"
#include "onoma/base/error.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_value_bytes = 1000;
constexpr std::size_t most_names_told = 20;

const std::optional<std::string>& asked_name(const FieldNames& names, FieldRole role) {
    switch (role) {
        case FieldRole::id:
            return names.id;
        case FieldRole::text:
            return names.text;
        case FieldRole::title:
            return names.title;
        case FieldRole::source:
            return names.source;
        case FieldRole::date:
            return names.date;
        case FieldRole::author:
            return names.author;
        case FieldRole::section:
            return names.section;
        case FieldRole::language:
            return names.language;
        case FieldRole::url:
            break;
    }
    return names.url;
}

// As it is written, else by its plain name.
std::size_t index_of(const std::string& name, const RecordFields& fields,
                     const std::vector<std::string>& plain_names) {
    for (std::size_t index = 0; index < fields.size(); ++index) {
        if (fields[index].name == name) return index;
    }
    const auto found = std::find(plain_names.begin(), plain_names.end(), plain_field_name(name));
    if (found == plain_names.end()) {
        throw Error("expected the field `" + name + "`, found none; fields: " + names_of(fields));
    }
    return static_cast<std::size_t>(found - plain_names.begin());
}

}  // namespace

bool says_nothing(const RecordField& field) {
    return std::all_of(field.values.begin(), field.values.end(),
                       [](const std::string& value) { return trimmed(value).empty(); });
}

std::string names_of(const RecordFields& fields) {
    std::string names;
    for (std::size_t i = 0; i < std::min(fields.size(), most_names_told); ++i) {
        if (i > 0) names += ", ";
        names += shortened(fields[i].name);
    }
    if (fields.size() > most_names_told) names += ", ...";
    return names.empty() ? "none" : names;
}

std::string shortened(std::string value) {
    if (value.size() <= longest_value_bytes) return value;
    std::size_t end = longest_value_bytes;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
    value.resize(end);
    return value;
}

FieldChoice::FieldChoice(const RecordFields& fields, const FieldNames& names) {
    std::vector<std::string> plain_names;
    for (const RecordField& field : fields) plain_names.push_back(plain_field_name(field.name));
    choose_common(fields, plain_names);
    for (std::size_t role = 0; role < field_role_count; ++role) {
        if (const auto& name = asked_name(names, static_cast<FieldRole>(role))) {
            chosen_[role] = {index_of(*name, fields, plain_names)};
        }
    }
}

void FieldChoice::choose_common(const RecordFields& fields,
                                const std::vector<std::string>& plain_names) {
    std::vector<std::size_t> ranks(fields.size(), 0);
    for (std::size_t index = 0; index < fields.size(); ++index) {
        const auto meaning = meaning_of_field(plain_names[index]);
        if (!meaning || says_nothing(fields[index])) continue;
        ranks[index] = meaning->rank;
        chosen_[static_cast<std::size_t>(meaning->role)].push_back(index);
    }
    for (auto& indices : chosen_) {
        std::stable_sort(indices.begin(), indices.end(), [&](std::size_t left, std::size_t right) {
            return ranks[left] < ranks[right];
        });
    }
}

}  // namespace onoma
