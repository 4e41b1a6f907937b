// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "onoma/base/types.hpp"
#include "onoma/report/reports.hpp"
#include "report/frame.hpp"

namespace onoma {
namespace {

// Whether the mentions of a saved report mean what those of another analysis mean.

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

// What keeps the two from being compared, as `expected X, found Y: what to do`; empty when nothing
// does: the report has all its entities, and was counted by the same lexicons and settings.
// REQUIRES: the report is an object.
std::string difference_in_counting(const json& report, const CountedHere& here) {
    for (const std::string& difference :
         {difference_in_lexicons(report, here.lexicon),
          difference_in_settings(report, json::parse(to_line(object_of(counting_columns(), here)))),
          difference_in_rows(report)}) {
        if (!difference.empty()) return difference + std::string(remedy);
    }
    return {};
}

using nlohmann::json;

// Counts beyond are no counts, and their sums must not overflow.
constexpr std::int64_t most = std::int64_t{1} << 53;

// Values are copied and shown level by level, on the stack.
constexpr int most_levels = 100;

// All of it, unless it is no JSON or seems to have no end, as a device.
std::string text_of(std::istream& in, const std::string& name) {
    constexpr std::size_t most_bytes = std::size_t{1} << 30U;
    std::string text;
    std::array<char, 65536> block{};
    while (in.read(block.data(), block.size()) || in.gcount() > 0) {
        const std::string_view read(block.data(), static_cast<std::size_t>(in.gcount()));
        if (read.find('\0') != std::string_view::npos) {
            throw Error(name + ": expected JSON, found a NUL byte");
        }
        text += read;
        if (text.size() > most_bytes) {
            throw Error(name + ": expected a report of at most 1 GiB, found more");
        }
    }
    return text;
}

class SavedReport {
public:
    SavedReport(const json& report, const std::string& name) : report_(report), name_(name) {}

    [[nodiscard]] ReferenceCorpus read() const {
        ReferenceCorpus corpus;
        corpus.file = name_;
        if (!report_.is_object()) refuse("an object", report_.type_name());
        corpus.documents = count_in(report_, "documents", "the report");
        corpus.words = count_in(report_, "words", "the report");
        const auto entities = report_.find("entities");
        if (entities == report_.end()) refuse("`entities`", "none");
        if (!entities->is_array()) refuse("`entities` to be an array", entities->type_name());
        std::unordered_set<std::string> ids;
        std::int64_t mentions = 0;
        for (const json& entity : *entities) {
            corpus.entities.push_back(entity_of(entity, corpus.entities.size()));
            const ReferenceEntity& read = corpus.entities.back();
            if (!ids.insert(read.id).second) refuse("each id once", "`" + read.id + "` twice");
            mentions += read.mentions;
            if (mentions > most) refuse("less than 2^53 mentions", "more");
        }
        return corpus;
    }

private:
    [[noreturn]] void refuse(const std::string& expected, const std::string& found) const {
        throw Error(name_ + ": expected a report of `onoma report` or `onoma compare` in JSON, " +
                    expected + ", found " + found);
    }

    [[nodiscard]] std::int64_t count_in(const json& object, const char* key,
                                        const std::string& where) const {
        const auto found = object.find(key);
        const std::string expected = "a whole number as `" + std::string(key) + "` of " + where;
        if (found == object.end()) refuse(expected, "none");
        if (!found->is_number_integer()) refuse(expected, found->dump().substr(0, 40));
        // A number above all 64-bit ones is negative here.
        const auto count = found->get<std::int64_t>();
        if (count < 0 || count > most) refuse(expected, found->dump().substr(0, 40));
        return count;
    }

    [[nodiscard]] ReferenceEntity entity_of(const json& entity, std::size_t index) const {
        const std::string where = "entity " + std::to_string(index + 1);
        if (!entity.is_object()) refuse("an object as " + where, entity.type_name());
        ReferenceEntity result;
        const auto id = entity.find("id");
        if (id == entity.end() || !id->is_string()) refuse("a text as `id` of " + where, "none");
        result.id = id->get<std::string>();
        result.name = entity.value("name", json()).is_string() ? entity.at("name") : *id;
        result.type = entity.value("type", json()).is_string() ? entity.at("type") : json("");
        result.mentions = count_in(entity, "mentions", where);
        result.rate_error = positive_in(entity, "rate_error");
        result.rate_freedom = positive_in(entity, "rate_degrees_of_freedom");
        return result;
    }

    // Absent, or anything else: then nothing is said of the spread.
    static std::optional<double> positive_in(const json& object, const char* key) {
        const auto found = object.find(key);
        if (found == object.end() || !found->is_number()) return std::nullopt;
        const auto number = found->get<double>();
        return number > 0.0 && std::isfinite(number) ? std::optional(number) : std::nullopt;
    }

    const json& report_;
    const std::string& name_;
};

}  // namespace

ReferenceCorpus read_saved_report(std::istream& in, const std::string& name,
                                  const CountedHere& here) {
    json report;
    try {
        const auto check_depth = [&](int depth, json::parse_event_t /*event*/, json& /*value*/) {
            if (depth <= most_levels) return true;
            throw Error(name + ": expected JSON of at most 100 levels, found more");
        };
        report = json::parse(text_of(in, name), check_depth);
    } catch (const json::exception& error) {
        throw Error(name + ": expected JSON, found other text: " + error.what());
    }
    ReferenceCorpus corpus = SavedReport(report, name).read();
    const std::string difference = difference_in_counting(report, here);
    if (!difference.empty()) throw Error(name + ": " + difference);
    return corpus;
}

ReferenceCorpus read_saved_report(const std::filesystem::path& file, const CountedHere& here) {
    if (std::filesystem::is_directory(file)) {
        throw Error(file.string() + ": expected a saved report, found a folder");
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(file.string() + ": cannot read the report: " + std::strerror(errno));
    return read_saved_report(in, file.string(), here);
}

}  // namespace onoma
