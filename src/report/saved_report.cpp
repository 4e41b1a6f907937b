// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/saved_report.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "onoma/base/error.hpp"
#include "report/counted_alike.hpp"

namespace onoma {
namespace {

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
        return result;
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
