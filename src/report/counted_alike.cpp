// SPDX-License-Identifier: Apache-2.0
#include "report/counted_alike.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "report/settings_json.hpp"

namespace onoma {
namespace {

using nlohmann::json;

constexpr std::string_view remedy = ": save it again with the lexicons and options of this command";

std::string as_told(const json& value) {
    if (value.is_null()) return "none";
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) return value.dump(-1, ' ', false, json::error_handler_t::replace);
    std::string text;
    for (const json& item : value) {
        if (item.is_string()) text += (text.empty() ? "" : ",") + item.get<std::string>();
    }
    return text.empty() ? "none" : text;
}

// `roll_up` -> `--roll-up`
std::string option_called(std::string key) {
    std::replace(key.begin(), key.end(), '_', '-');
    return "--" + key;
}

struct NamedHash {
    std::string hash;
    std::string name;
};

std::vector<NamedHash> lexicons_of(const json& report) {
    std::vector<NamedHash> lexicons;
    const auto files = report.find("lexicons");
    if (files == report.end() || !files->is_array()) return lexicons;
    for (const json& file : *files) {
        if (!file.is_object()) continue;
        lexicons.push_back(
            {as_told(file.value("xxh3", json())), as_told(file.value("file", json()))});
    }
    return lexicons;
}

// Names of the lexicons that only one side has.
std::string names_of_others(const std::vector<NamedHash>& here,
                            const std::vector<NamedHash>& there) {
    std::set<std::string> names;
    const auto add_missing = [&](const auto& from, const auto& other) {
        for (const NamedHash& lexicon : from) {
            const bool is_there = std::any_of(other.begin(), other.end(), [&](const NamedHash& it) {
                return it.hash == lexicon.hash;
            });
            if (!is_there) names.insert(lexicon.name);
        }
    };
    add_missing(here, there);
    add_missing(there, here);
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? "another order" : text;
}

std::string difference_in_lexicons(const json& report, const Lexicon& lexicon) {
    std::vector<NamedHash> here;
    for (const LexiconFile& file : lexicon.files()) here.push_back({file.hash, file.name});
    const std::vector<NamedHash> there = lexicons_of(report);
    const auto is_same = [](const NamedHash& a, const NamedHash& b) { return a.hash == b.hash; };
    if (std::equal(here.begin(), here.end(), there.begin(), there.end(), is_same)) return {};
    return "expected a report by the lexicons of this command, found others (" +
           names_of_others(here, there) + ")";
}

std::string difference_in_settings(const json& report, const json& here) {
    const auto there = report.find("settings");
    if (there == report.end() || !there->is_object()) {
        return "expected a report that says how it was counted (`settings`), found none";
    }
    std::string text;
    for (const auto& [key, value] : here.items()) {
        const json found = there->value(key, json());
        if (found == value) continue;
        text += (text.empty() ? "" : ", ") + option_called(key) + " " + as_told(found) + " (here " +
                as_told(value) + ")";
    }
    return text.empty() ? text : "expected a report counted as this command counts, found " + text;
}

std::string difference_in_rows(const json& report) {
    const json left_out = report.value("entities_left_out", json());
    if (left_out == 0) return {};
    return "expected a report of all entities, found " + as_told(left_out) +
           " as `entities_left_out` (--top, --min-mentions)";
}

}  // namespace

std::string difference_in_counting(const json& report, const CountedHere& here) {
    for (const std::string& difference :
         {difference_in_lexicons(report, here.lexicon),
          difference_in_settings(report, json::parse(to_line(object_of(counting_columns(), here)))),
          difference_in_rows(report)}) {
        if (!difference.empty()) return difference + std::string(remedy);
    }
    return {};
}

}  // namespace onoma
